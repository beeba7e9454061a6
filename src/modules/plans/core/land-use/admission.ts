import { nameOfClass } from './classes.ts';

/** What somebody wants to do on the land. */
export type Activity =
  | 'production'
  | 'storage'
  | 'services'
  | 'office'
  | 'research'
  | 'trade'
  | 'large-trade'
  | 'crafts'
  | 'gastronomy'
  | 'health'
  | 'education'
  | 'tourism'
  | 'energy';

/** `conditional`: some of it, or with consent of the plan's own text; `unknown`: the symbol is in no list, a person reads the plan. */
export type Admission = 'full' | 'conditional' | 'none' | 'unknown';

const SERVICES: readonly Activity[] = [
  'services',
  'office',
  'research',
  'trade',
  'crafts',
  'gastronomy',
  'health',
  'education',
  'tourism',
];

type Row = { readonly full?: readonly Activity[]; readonly conditional?: readonly Activity[] };

/**
 * Suitability by class, a reading of Dz.U. 2021 poz. 2404 (teren produkcji with teren składów i magazynów under it; teren usług with its
 * kinds) and of usual older plans. Not checked against the regulation's text: it can carry a CONDITIONAL by itself, a PASS only
 * together with a provision that two people read.
 */
const BY_CLASS: Readonly<Record<string, Row>> = {
  P: { full: ['production', 'storage', 'crafts'], conditional: ['services', 'office', 'research'] },
  PP: { full: ['production', 'crafts'], conditional: ['storage', 'office', 'research'] },
  PS: { full: ['storage'], conditional: ['production', 'office'] },
  U: { full: SERVICES, conditional: ['production', 'storage'] },
  UA: { full: ['office'], conditional: ['services', 'research'] },
  UE: { full: ['education'], conditional: ['services', 'research'] },
  UG: { full: ['gastronomy'], conditional: ['services'] },
  UH: { full: ['trade'], conditional: ['services'] },
  UHD: { full: ['trade'], conditional: ['services'] },
  UK: { conditional: ['services', 'gastronomy'] },
  UL: { full: ['crafts'], conditional: ['services', 'production'] },
  UN: { full: ['research'], conditional: ['services', 'office', 'education'] },
  US: { conditional: ['services', 'tourism', 'gastronomy'] },
  UT: { full: ['tourism'], conditional: ['services', 'gastronomy'] },
  UZ: { full: ['health'], conditional: ['services'] },
  H: { full: ['large-trade', 'trade'], conditional: ['services', 'gastronomy'] },
  UC: { full: ['large-trade', 'trade'], conditional: ['services', 'gastronomy'] },
  MNU: { conditional: [...SERVICES] },
  MU: { conditional: [...SERVICES] },
  MW: { conditional: ['services', 'office', 'trade', 'gastronomy', 'health', 'education'] },
  MN: { conditional: ['services', 'office', 'health', 'education'] },
  KO: { conditional: ['services', 'trade', 'gastronomy'] },
  KS: { conditional: ['services'] },
  RU: { conditional: ['production', 'storage'] },
  RZW: { conditional: ['production', 'storage'] },
  I: { conditional: ['energy'] },
  IE: { conditional: ['energy'] },
  E: { conditional: ['energy'] },
  PEB: { full: ['energy'] },
  PEF: { full: ['energy'] },
  PEG: { full: ['energy'] },
  PEO: { full: ['energy'] },
  PEW: { full: ['energy'] },
};

/** Whether land of one class admits an activity. */
export function admissionOf(code: string, activity: Activity): Admission {
  const row = BY_CLASS[code];
  if (row?.full?.includes(activity)) return 'full';
  if (row?.conditional?.includes(activity)) return 'conditional';
  return nameOfClass(code) === null ? 'unknown' : 'none';
}

const BEST_FIRST: readonly Admission[] = ['full', 'conditional', 'unknown', 'none'];

/**
 * Whether a zone admits an activity: the best of its classes. An additional profile of a general plan is what a local plan may
 * add, so it is conditional at most.
 */
export function zoneAdmission(
  classes: readonly string[],
  additional: readonly string[],
  activity: Activity,
): Admission {
  const answers = classes.map((code) => admissionOf(code, activity));
  const extra = additional.map((code): Admission => {
    const answer = admissionOf(code, activity);
    return answer === 'full' ? 'conditional' : answer;
  });
  return BEST_FIRST.find((answer) => answers.includes(answer) || extra.includes(answer)) ?? 'unknown';
}
