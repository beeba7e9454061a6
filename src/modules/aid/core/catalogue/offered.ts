import type { Verdict } from '../../../../kernel/finding.ts';
import { step, type Step } from '../findings/finding.ts';
import type { AidQuestion } from '../project.ts';
import { SUPPORT_INSTRUMENTS } from '../tables/instruments.ts';
import type { Rule, SupportInstrument } from './instrument.ts';

/** An instrument as it stands to a question: conditional at most, because nobody has read its source. */
export type Offered = {
  readonly instrument: SupportInstrument;
  readonly verdict: Verdict;
  readonly why: readonly Step[];
};

type Said = { readonly verdict: 'yes' | 'no' | 'ask'; readonly why: Step };

const asked = (answer: boolean | null, yes: Step, no: Step): Said =>
  answer === null
    ? { verdict: 'ask', why: step('offer.ask') }
    : answer
      ? { verdict: 'yes', why: yes }
      : { verdict: 'no', why: no };

function bySize({ size, sizes }: AidQuestion['project'], fits: readonly string[]): boolean | null {
  const possible = size ? [size] : (sizes ?? ['micro', 'small', 'medium', 'large']);
  const fit = possible.map((one) => fits.includes(one));
  return fit.every(Boolean) ? true : fit.some(Boolean) ? null : false;
}

function decide(rule: Rule, { project }: AidQuestion): Said {
  switch (rule.kind) {
    case 'smaller':
      return asked(bySize(project, ['micro', 'small', 'medium']), step('offer.smaller'), step('offer.not-smaller'));
    case 'small':
      return asked(bySize(project, ['micro', 'small']), step('offer.small'), step('offer.not-small'));
    case 'jobs':
      return asked(project.newJobs === null ? null : project.newJobs > 0, step('offer.jobs'), step('offer.no-jobs'));
    case 'place':
      return asked(
        rule.prefixes.some((prefix) => project.municipality.startsWith(prefix)),
        step('offer.place'),
        step('offer.elsewhere'),
      );
    case 'research':
      return asked(project.research, step('offer.research'), step('offer.no-research'));
    case 'renovation': {
      const { renovation = null, inZone = null } = project.premises ?? {};
      return asked(renovation === null ? null : inZone, step('offer.zone'), step('offer.outside'));
    }
    case 'rent': {
      const { rent = null, municipal = null } = project.premises ?? {};
      return asked(rent === null ? null : municipal, step('offer.rent'), step('offer.private'));
    }
  }
}

function offer(instrument: SupportInstrument, question: AidQuestion): Offered {
  const said = instrument.rules.map((rule) => decide(rule, question));
  const no = said.filter(({ verdict }) => verdict === 'no');
  if (no.length > 0) return { instrument, verdict: 'fail', why: no.map(({ why }) => why) };
  const open = said.length === 0 || said.some(({ verdict }) => verdict === 'ask');
  if (open) return { instrument, verdict: 'unknown', why: [step('offer.ask')] };
  return { instrument, verdict: 'conditional', why: said.map(({ why }) => why) };
}

/** Every instrument whose description holds on the day, those that may be had first. */
export function offeredFor(question: AidQuestion): readonly Offered[] {
  const { asOf } = question;
  const rank = { pass: 0, conditional: 0, unknown: 1, fail: 2 } as const;
  return SUPPORT_INSTRUMENTS.filter(({ from, to }) => from <= asOf && (to === null || asOf <= to))
    .map((instrument) => offer(instrument, question))
    .toSorted((a, b) => rank[a.verdict] - rank[b.verdict]);
}
