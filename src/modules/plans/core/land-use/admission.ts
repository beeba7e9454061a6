import type { Day } from '../../../../kernel/day.ts';
import { nameOfClass } from './classes.ts';
import { classesOfSymbol } from './symbol.ts';

const SERVICES = [
  'services',
  'office',
  'research',
  'trade',
  'crafts',
  'gastronomy',
  'health',
  'education',
  'tourism',
] as const;

/** What somebody wants to do on the land. */
export const LAND_USES = ['production', 'storage', ...SERVICES, 'large-trade', 'energy'] as const;

export type LandUse = (typeof LAND_USES)[number];

/** `conditional`: some of it, or beside the main use, as the plan's own text says; `unknown`: a class in no list, a person reads the plan. */
export type Admission = 'full' | 'conditional' | 'none' | 'unknown';

type Row = { readonly full?: readonly LandUse[]; readonly conditional?: readonly LandUse[] };

/** No person has held the table below against the text of the regulation; set to the day on which one did. */
export const ADMISSION_CHECKED_ON: Day | null = null;

/**
 * The one table of what a land-use class admits: a reading of Dz.U. 2021 poz. 2404 (teren produkcji holds składy i magazyny; teren usług
 * holds its kinds) and of usual older plans, not checked against the text. `full` carries a PASS only together with a provision that two
 * people read. A class of the lists without a row (roads, greenery, water, farmland) admits none of these uses.
 */
const BY_CLASS: ReadonlyMap<string, Row> = new Map<string, Row>([
  ['P', { full: ['production', 'storage'], conditional: ['crafts', 'services', 'office', 'research'] }],
  ['PP', { full: ['production'], conditional: ['crafts', 'storage', 'office', 'research'] }],
  ['PS', { full: ['storage'], conditional: ['production', 'office'] }],
  ['U', { full: SERVICES, conditional: ['production', 'storage'] }],
  ['UA', { full: ['office'], conditional: ['services', 'research'] }],
  ['UE', { full: ['education'], conditional: ['services', 'research'] }],
  ['UG', { full: ['gastronomy'], conditional: ['services'] }],
  ['UH', { full: ['trade'], conditional: ['services'] }],
  ['UHD', { full: ['trade'], conditional: ['services'] }],
  ['UK', { conditional: ['services', 'gastronomy'] }],
  ['UL', { full: ['crafts'], conditional: ['services', 'production'] }],
  ['UN', { full: ['research'], conditional: ['services', 'office', 'education'] }],
  ['UR', { conditional: ['services'] }],
  ['US', { conditional: ['services', 'tourism', 'gastronomy'] }],
  ['UT', { full: ['tourism'], conditional: ['services', 'gastronomy'] }],
  ['UZ', { full: ['health'], conditional: ['services'] }],
  ['H', { full: ['large-trade'], conditional: ['trade', 'services', 'gastronomy'] }],
  ['UC', { full: ['large-trade'], conditional: ['trade', 'services', 'gastronomy'] }],
  ['MNU', { conditional: SERVICES }],
  ['MU', { conditional: SERVICES }],
  ['MW', { conditional: ['services', 'office', 'trade', 'gastronomy', 'health', 'education'] }],
  ['MN', { conditional: ['services', 'office', 'health', 'education'] }],
  ['KO', { conditional: ['services', 'trade', 'gastronomy'] }],
  ['KS', { conditional: ['services'] }],
  ['RU', { conditional: ['production', 'storage'] }],
  ['RZW', { conditional: ['production', 'storage'] }],
  ['I', { conditional: ['energy'] }],
  ['IE', { conditional: ['energy'] }],
  ['E', { conditional: ['energy'] }],
  ['PEB', { full: ['energy'] }],
  ['PEF', { full: ['energy'] }],
  ['PEG', { full: ['energy'] }],
  ['PEO', { full: ['energy'] }],
  ['PEW', { full: ['energy'] }],
]);

const BEST_FIRST: readonly Admission[] = ['full', 'conditional', 'unknown', 'none'];

/** Any doubt outweighs a no: `none` is the answer only where nothing else is. Of no answers at all: `unknown`. */
export const bestAdmission = (answers: readonly Admission[]): Admission =>
  BEST_FIRST.find((answer) => answers.includes(answer)) ?? 'unknown';

const atMostConditional = (answer: Admission): Admission => (answer === 'full' ? 'conditional' : answer);

function ofListedClass(code: string, use: LandUse): Admission {
  const row = BY_CLASS.get(code);
  if (row?.full?.includes(use)) return 'full';
  if (row?.conditional?.includes(use)) return 'conditional';
  return nameOfClass(code) === null ? 'unknown' : 'none';
}

/**
 * Whether land of one class admits a use. The class may be a mixed symbol of an older plan: what it names first is admitted as that class
 * is, what it names after (the U of "PU") conditionally at most, since only the plan's text says in which proportion.
 */
export function admissionOf(symbol: string, use: LandUse): Admission {
  if (nameOfClass(symbol) !== null) return ofListedClass(symbol, use);
  const [first, ...further] = classesOfSymbol(symbol);
  if (first === undefined) return 'unknown';
  return bestAdmission([
    ofListedClass(first, use),
    ...further.map((code) => atMostConditional(ofListedClass(code, use))),
  ]);
}

export type ZoneClasses = { readonly classes: readonly string[]; readonly additionalClasses: readonly string[] };

/**
 * Whether a zone admits a use: the best of its classes. An additional class is what stands beside the main use, or what a general plan
 * lets a local plan add, so it is conditional at most.
 */
export const zoneAdmission = ({ classes, additionalClasses }: ZoneClasses, use: LandUse): Admission =>
  bestAdmission([
    ...classes.map((code) => admissionOf(code, use)),
    ...additionalClasses.map((code) => atMostConditional(admissionOf(code, use))),
  ]);

/** The symbols of a zone that are in no list, as they were coded; they need a person who reads the plan. */
export const unlistedSymbols = ({ classes, additionalClasses }: ZoneClasses): string[] =>
  [...classes, ...additionalClasses].filter((symbol) => {
    const read = classesOfSymbol(symbol);
    return read.length === 0 || read.some((code) => nameOfClass(code) === null);
  });
