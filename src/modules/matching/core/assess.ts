import type { Day } from '../../../kernel/day.ts';
import { VERDICTS, type Verdict } from '../../../kernel/finding.ts';
import { useOf } from './activities/use-of-need.ts';
import type { Dossier } from './dossier.ts';
import { underDrawnBorder } from './land/drawn-land.ts';
import { knownLand } from './land/known-land.ts';
import type { Need } from './need/need.ts';
import { keptJudgement, keptOffer } from './judging/kept-judgements.ts';
import type { Asked } from './judging/rule.ts';
import { RULES } from './judging/rules-in-order.ts';
import { areaOf } from './rules/area.ts';
import type { NeedFinding, OpenQuestion, SiteAnswer, Tally } from './site-answer.ts';

/** A site held against a need, as things stood on a day: every line judged, every open line answered with what the site has. */
export const assess = (need: Need, dossier: Dossier, asOf: Day): SiteAnswer => judgeSite({ need, dossier, asOf });

type Question = { readonly need: Need; readonly dossier: Dossier; readonly asOf: Day; readonly brief?: boolean };

/** What each rule is given of a question. */
export const askedOf = ({ need, dossier, asOf, brief = false }: Question): Asked => ({
  need,
  dossier,
  asOf,
  brief,
  land: knownLand(dossier, useOf(need)?.use ?? 'building', asOf),
});

/** As `assess`; `brief` leaves out the longest hall that would fit. */
export function judgeSite(question: Question): SiteAnswer {
  const asked = askedOf(question);
  const { need, dossier, asOf, brief } = asked;
  const findings: NeedFinding[] = [];
  const open: OpenQuestion[] = [];
  for (const rule of RULES) {
    const weight = rule.asked(need, dossier);
    const { requirement } = rule;
    if (weight !== null) {
      const judged = underDrawnBorder(requirement, dossier, keptJudgement(rule, asked));
      findings.push({ requirement, weight, ...judged });
    } else if (rule.offer && !brief) open.push({ requirement, ...keptOffer(rule, asked) });
  }
  const musts = findings.filter((finding) => finding.weight === 'must');
  const area = areaOf(dossier, asOf);
  return {
    site: dossier.site,
    asOf,
    findings,
    open,
    musts: tally(musts),
    wishes: tally(findings.filter((finding) => finding.weight === 'wish')),
    standing: worst(musts),
    blocking: blocking(musts),
    area: area.state === 'fresh' ? { value: area.value, unit: 'm2' } : null,
  };
}

function tally(findings: readonly NeedFinding[]): Tally {
  const count = (verdict: Verdict) => findings.filter((finding) => finding.verdict === verdict).length;
  return { pass: count('pass'), conditional: count('conditional'), unknown: count('unknown'), fail: count('fail') };
}

const severity = (finding: NeedFinding): number => VERDICTS.indexOf(finding.verdict);

const worst = (findings: readonly NeedFinding[]): Verdict => VERDICTS[Math.max(0, ...findings.map(severity))] ?? 'pass';

/** The worst verdict's reasons, the largest shortfall first, then in reading order. */
function blocking(musts: readonly NeedFinding[]): NeedFinding[] {
  const standing = worst(musts);
  if (standing === 'pass') return [];
  return musts
    .filter((finding) => finding.verdict === standing)
    .toSorted((a, b) => (a.slack ?? 0) - (b.slack ?? 0))
    .slice(0, 2);
}
