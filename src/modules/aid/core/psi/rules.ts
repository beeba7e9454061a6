import { asked, certain, chain, type Known, law, map } from '../known.ts';
import type { AidQuestion } from '../project.ts';
import type { Region } from '../area/region.ts';
import { sizeOf } from '../regional/intensity.ts';
import { type ActivityRule, type Admission, PSI_ACTIVITIES } from '../tables/excluded-activities.ts';
import { DECISION_YEARS, QUALITY_POINTS } from '../tables/psi.ts';
import { C_AREA_RULE } from '../tables/regional-conditions.ts';

type Asked = Pick<AidQuestion, 'asOf' | 'book'>;

export const decisionYears = (region: Region, { book, asOf }: Asked): Known<number> =>
  law(book, DECISION_YEARS[region.class], asOf);

export const pointsRequired = (region: Region, { book, asOf }: Asked): Known<number> =>
  law(book, QUALITY_POINTS[region.class], asOf);

/** Whether the "c"-area rule lets the firm apply: a large one there only for a new economic activity. */
export function mayApply(region: Region, question: AidQuestion): Known<boolean> {
  if (region.class !== 'c') return certain(true);
  return chain(sizeOf(question), (size) => {
    if (size !== 'large') return certain(true);
    return chain(law(question.book, C_AREA_RULE, question.asOf), (holds) =>
      holds ? asked('newEconomicActivity', question.project.newActivity, [false, true]) : certain(true),
    );
  });
}

type BareRule = { readonly prefix: string; readonly admission: Admission };
/** Each table once without its dots. */
const bareRules = new WeakMap<readonly ActivityRule[], readonly BareRule[]>();

function bareOf(rules: readonly ActivityRule[]): readonly BareRule[] {
  const known = bareRules.get(rules);
  if (known) return known;
  const made = rules.map(({ prefix, admission }) => ({ prefix: bare(prefix), admission }));
  bareRules.set(rules, made);
  return made;
}

/** What the longest prefix says of a PKD code; a code in no row is decided by hand. */
export function admissionOf(pkd: string, rules: readonly ActivityRule[]): Admission {
  const code = bare(pkd);
  let longest: BareRule | null = null;
  let isBroad = false;
  for (const rule of bareOf(rules)) {
    if (code.startsWith(rule.prefix)) {
      if (longest === null || rule.prefix.length > longest.prefix.length) longest = rule;
    } else if (rule.prefix.startsWith(code)) isBroad = true;
  }
  // A broad code that holds classes of another kind needs a narrower one.
  if (longest?.admission === 'allowed' && isBroad) return 'by-hand';
  return longest?.admission ?? 'by-hand';
}

const bare = (code: string): string => code.replaceAll('.', '').toUpperCase();

export const activityAdmission = (pkd: string, { book, asOf }: Asked): Known<Admission> =>
  map(law(book, PSI_ACTIVITIES, asOf), (rules) => admissionOf(pkd, rules));
