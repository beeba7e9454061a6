import type { Verdict } from '../../../../kernel/finding.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { formatNumber } from '../../../../ui/quantity.ts';
import { type LandAnswer, standing } from '../../core/hall/land-answer.ts';
import type { Need } from '../../core/need/need.ts';
import type { NeedFinding } from '../../core/site-answer.ts';
import { fitMessages } from './messages.ts';

/** The answer in one sentence, with its mark; `against`: rules of the plan that refuse the hall wherever it stands. */
export type Headline = { readonly verdict: Verdict; readonly text: string; readonly against: readonly NeedFinding[] };

/** What nobody has looked at keeps a yes from being a plain one; no verdict gets better here. */
export function headlineOf({ answer, fit, area, others }: LandAnswer, need: Need, locale: Locale): Headline {
  const text = fitMessages(locale);
  const words = text.headline;
  const { length, width } = need;
  const against = answer.findings.filter(({ verdict, requirement }) => verdict === 'fail' && requirement !== 'fit');
  if (!fit || !length || !width) {
    const [best] = others;
    if (!best) return { verdict: 'unknown', text: area.restM2 > 0 ? text.upTo : words.nothing, against };
    const size = sizeText(best, locale);
    return {
      verdict: best.verdict,
      text: best.change === 'longest' ? words.longest(size) : words.largest(size),
      against,
    };
  }
  const hall = text.hall(metres(length.value, locale), metres(width.value, locale));
  if (fit.verdict === 'fail') return { verdict: 'fail', text: words.fail(hall), against };
  if (fit.reason.code === 'fit-no-use') return { verdict: 'fail', text: words.noUse, against };
  if (against.length > 0) return { verdict: 'fail', text: words.against(hall), against };
  if (fit.reason.code === 'fit-near') return { verdict: 'unknown', text: words.near(hall), against };
  if (fit.verdict === 'unknown') return { verdict: 'unknown', text: words.unknown(hall), against };
  const verdict = standing(answer);
  return { verdict, text: words[verdict === 'pass' ? 'pass' : 'conditional'](hall), against };
}

export const metres = (value: number, locale: Locale): string => formatNumber(value, locale, 2);

type Size = { readonly length: number; readonly width: number; readonly height?: number };

export function sizeText({ length, width, height }: Size, locale: Locale): string {
  const text = fitMessages(locale);
  const size = text.size(metres(length, locale), metres(width, locale));
  return height === undefined ? size : text.highSize(size, metres(height, locale));
}
