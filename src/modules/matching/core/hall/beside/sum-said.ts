import type { Bilingual } from '../../../../../kernel/locale.ts';
import type { SumCode } from './ground-sum.ts';

/** The names of what takes of the ground. */
export const SUM_SAID: Readonly<Record<SumCode, Bilingual>> = {
  hall: { pl: 'hala', en: 'hall' },
  green: { pl: 'teren biologicznie czynny', en: 'biologically active area' },
  yard: { pl: 'plac manewrowy', en: 'yard' },
  parking: { pl: 'miejsca postojowe z dojazdem', en: 'parking places with the way to them' },
};
