import { AID_PARAMETERS, tellParameterValue } from '../modules/aid/index.ts';
import { CASE_PARAMETERS } from '../modules/cases/index.ts';
import type { LawShelf } from '../modules/law/index.ts';
import { MATCHING_PARAMETERS } from '../modules/matching/core/law/all.ts';
import { tellMatchingValue } from '../modules/matching/core/law/words/tell.ts';
import { PERMIT_PARAMETERS, tellPermitValue } from '../modules/permits/index.ts';

/** Every parameter of law that the product computes with, by module. */
export const LAW_SHELVES: readonly LawShelf[] = [
  {
    code: 'aid',
    name: { pl: 'Pomoc publiczna', en: 'Public aid' },
    parameters: AID_PARAMETERS,
    tell: tellParameterValue,
  },
  {
    code: 'permits',
    name: { pl: 'Ścieżka pozwoleń', en: 'Permit path' },
    parameters: PERMIT_PARAMETERS,
    // oxlint-disable-next-line max-params
    tell: (parameter, value, locale) => tellPermitValue(value, locale) ?? tellParameterValue(parameter, value, locale),
  },
  {
    code: 'matching',
    name: { pl: 'Ocena terenu', en: 'Land' },
    parameters: MATCHING_PARAMETERS,
    tell: tellMatchingValue,
  },
  {
    code: 'cases',
    name: { pl: 'Sprawy inwestorów', en: 'Investors’ cases' },
    parameters: CASE_PARAMETERS,
    // oxlint-disable-next-line max-params
    tell: (parameter, value, locale) =>
      tellPermitValue({ count: value, unit: 'years' }, locale) ?? tellParameterValue(parameter, value, locale),
  },
];
