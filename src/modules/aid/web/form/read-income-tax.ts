import { grosze } from '../../../../kernel/law/money.ts';
import type { AidProject } from '../../core/project.ts';
import { TAX_LINES } from '../fields.ts';
import { figure, filled, given, type Reader } from './reader.ts';

/** Income tax as one sum for every year, or year by year from the first without a gap; not both. */
export function readIncomeTax(reader: Reader): Pick<AidProject, 'incomeTax' | 'incomeTaxByYear'> {
  const { query, errors, text } = reader;
  const yearly = figure(reader, 'incomeTax');
  const names = TAX_LINES.map((n) => `tax${n}`);
  const last = names.findLastIndex((name) => given(query, name) !== '');
  const told = names.slice(0, last + 1);
  for (const name of told) if (given(query, name) === '') errors.set(name, text.taxGap);
  if (filled(query, ['incomeTax']) && told.length > 0) errors.set('incomeTax', text.oneTax);
  return {
    incomeTax: yearly === null ? null : grosze(yearly),
    incomeTaxByYear: told.length === 0 ? null : told.map((name) => grosze(figure(reader, name) ?? 0)),
  };
}
