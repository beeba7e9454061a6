import { grosze } from '../../../../kernel/law/money.ts';
import type { LawBook } from '../../../../kernel/law/parameter.ts';
import type { Day } from '../../../../kernel/day.ts';
import { inEur } from '../../core/money.ts';
import { FIRM_SIZE_NAMES } from '../../core/project.ts';
import { type Figures, type Firm, type Related, shareFault } from '../../core/regional/firm-size.ts';
import { RELATED_LINES } from '../fields.ts';
import { choice, figure, filled, given, type Reader, scaled, ticked } from './reader.ts';

type Means = { readonly rate: number | null; readonly book: LawBook; readonly asOf: Day };

const PEOPLE_MOST = 10_000_000;

/** Three figures that come together; amounts in zlotys, turned into euro at the rate of the form. */
function figures(reader: Reader, names: readonly [string, string, string], rate: number | null): Figures | null {
  const { query, errors, text } = reader;
  if (!filled(query, names)) return null;
  const [people, turnover, balance] = names.map((name, n) => figure(reader, name, n === 0 ? PEOPLE_MOST : undefined));
  for (const name of names) if (given(query, name) === '') errors.set(name, text.figures);
  if (rate === null && !errors.has('rate')) errors.set('rate', text.rateForFirm);
  if (rate === null || names.some((name) => errors.has(name))) return null;
  return {
    people: people!,
    turnover: inEur(grosze(turnover!), rate),
    balance: inEur(grosze(balance!), rate),
  };
}

/** The firm's figures of one or two years, or null where none were given. */
export function readFirm(reader: Reader, means: Means): Firm | null {
  const { query, errors, text } = reader;
  const last = figures(reader, ['people1', 'turnover1', 'balance1'], means.rate);
  const earlier = figures(reader, ['people2', 'turnover2', 'balance2'], means.rate);
  const isNew = ticked(query, 'firmNew');
  const before = choice(reader, 'sizeBefore', FIRM_SIZE_NAMES);
  const related = RELATED_LINES.flatMap((n) => relatedOf(reader, n, means));
  const told = last ?? earlier;
  if (told === null && (related.length > 0 || isNew) && !errors.has('people1')) errors.set('people1', text.figures);
  if (last === null && earlier !== null) errors.set('people1', text.figures);
  if (last !== null && earlier === null && !isNew && !errors.has('people2')) errors.set('people2', text.twoYears);
  if (earlier !== null && isNew) errors.set('firmNew', text.newWithTwo);
  if (last === null) return null;
  return {
    years: earlier ? [last, earlier] : [last],
    isNew,
    before,
    publicBody: ticked(query, 'publicBody'),
    related,
  };
}

function relatedOf(reader: Reader, n: number, { rate, ...asked }: Means): Related[] {
  const { query, errors, text } = reader;
  const names = [`linkPeople${n}`, `linkTurnover${n}`, `linkBalance${n}`] as const;
  const kind = choice(reader, `linkKind${n}`, ['linked', 'partner']);
  const share = scaled(reader, `linkShare${n}`, { from: 0, to: 100, by: 100, wrong: text.share });
  if (kind === null) {
    if (filled(query, [...names, `linkShare${n}`])) errors.set(`linkKind${n}`, text.kind);
    return [];
  }
  if (kind === 'partner' && share === null && !errors.has(`linkShare${n}`)) errors.set(`linkShare${n}`, text.share);
  const fault = share === null ? null : shareFault({ kind, share }, asked);
  if (fault) errors.set(`linkShare${n}`, fault === 'linked' ? text.shareLinked : text.shareSmall);
  const of = figures(reader, names, rate);
  if (of === null && !filled(query, names)) errors.set(names[0], text.figures);
  return of ? [{ ...of, kind, share: share ?? 10_000 }] : [];
}
