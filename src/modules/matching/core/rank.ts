import type { NeedFinding, Requirement, SiteAnswer, Tally } from './site-answer.ts';

/**
 * Best first: fewest failed musts, then most musts kept, then conditional, then unknown; wishes the same way;
 * then the tightest must's room to spare; then the name in Polish order, then the address. The same answers always rank the same.
 */
export const rank = (answers: readonly SiteAnswer[]): SiteAnswer[] => {
  const keyed = answers.map((answer) => ({ answer, key: sortKey(answer) }));
  return keyed.toSorted((a, b) => byKey(a.key, b.key) || byName(a.answer, b.answer)).map(({ answer }) => answer);
};

const sortKey = ({ musts, wishes, findings }: SiteAnswer): number[] => [
  ...tallyKey(musts),
  ...tallyKey(wishes),
  -tightest(findings),
];

const tallyKey = (tally: Tally): number[] => [tally.fail, -tally.pass, -tally.conditional, tally.unknown];

const tightest = (findings: readonly NeedFinding[]): number =>
  Math.min(
    10,
    ...findings.filter(({ weight, slack }) => weight === 'must' && slack !== null).map(({ slack }) => slack!),
  );

function byKey(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - b[index]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

const POLISH = new Intl.Collator('pl');

const byName = (a: SiteAnswer, b: SiteAnswer): number =>
  POLISH.compare(a.site.name.pl, b.site.name.pl) ||
  (a.site.slug < b.site.slug ? -1 : Number(a.site.slug > b.site.slug));

/** Sites that fail, those nearest to the need first: fewest failed musts, then the smallest shortfall in parts of what was asked. */
export function nearestMisses(answers: readonly SiteAnswer[], limit = 3): SiteAnswer[] {
  const failed = answers.filter((answer) => answer.standing === 'fail');
  const keyed = failed.map((answer) => ({ answer, key: [answer.musts.fail, shortfall(answer)] }));
  return keyed
    .toSorted((a, b) => byKey(a.key, b.key) || byName(a.answer, b.answer))
    .slice(0, limit)
    .map(({ answer }) => answer);
}

/** A failed must whose shortfall can't be measured counts as a whole miss. */
const shortfall = ({ findings }: SiteAnswer): number =>
  findings
    .filter(({ weight, verdict }) => weight === 'must' && verdict === 'fail')
    .reduce((sum, { slack }) => sum + Math.max(0, -(slack ?? -1)), 0);

export type Barrier = {
  readonly requirement: Requirement;
  /** Sites where it is a failed must. */
  readonly sites: number;
  /** Of those, sites where nothing else fails. */
  readonly alone: number;
};

/** How many sites each single requirement rules out, the hardest first. */
export function barriers(answers: readonly SiteAnswer[]): Barrier[] {
  const counts = new Map<Requirement, { sites: number; alone: number }>();
  for (const { findings, musts } of answers) {
    for (const { requirement, weight, verdict } of findings) {
      if (weight !== 'must' || verdict !== 'fail') continue;
      const before = counts.get(requirement) ?? { sites: 0, alone: 0 };
      counts.set(requirement, { sites: before.sites + 1, alone: before.alone + (musts.fail === 1 ? 1 : 0) });
    }
  }
  return [...counts].map(([requirement, count]) => ({ requirement, ...count })).toSorted((a, b) => b.sites - a.sites);
}

/** How many sites stand at each verdict. */
export function standings(answers: readonly SiteAnswer[]): Tally {
  const count = (verdict: keyof Tally) => answers.filter((answer) => answer.standing === verdict).length;
  return { pass: count('pass'), conditional: count('conditional'), unknown: count('unknown'), fail: count('fail') };
}
