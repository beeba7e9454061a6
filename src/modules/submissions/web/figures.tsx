import { clockInPoland } from '../../../kernel/calendar/poland-clock.ts';
import type { PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { formatDay } from '../../../ui/quantity.ts';
import { FACT_KINDS } from '../../sites/index.ts';
import type { Submission } from '../core/submission.ts';
import type { WaitingFigure } from '../data/figures.ts';
import { valueText } from './fact-words.ts';
import { submissionMessages } from './messages.ts';

type Props = { c: PageContext; one: Submission; figures: readonly WaitingFigure[] };

/** What the owner stated later and nobody but the office sees yet. Nothing when nothing waits. */
export function Figures({ c, one, figures }: Props) {
  if (figures.length === 0) return null;
  const { locale } = c.var;
  const text = submissionMessages(locale).office.figures;
  return (
    <section class="section" aria-labelledby="figures">
      <h2 id="figures">{text.title}</h2>
      <p class="notice">{text.lede}</p>
      {figures.map(({ factId, key, value, statedAt }) => (
        <form key={factId} class="mt" method="post" action={href('officeSubmission', locale, { id: String(one.id) })}>
          <input type="hidden" name="fact" value={String(factId)} />
          <p>
            {FACT_KINDS[key].label[locale]}: <strong>{valueText(key, value, locale)}</strong>{' '}
            <span class="src">{formatDay(clockInPoland(statedAt).day, locale, 'short')}</span>
          </p>
          <p class="actions mt-small">
            <button
              class="btn btn--quiet"
              name="do"
              value="figure-show"
              aria-label={text.showOf(FACT_KINDS[key].label[locale])}
            >
              {text.show}
            </button>
            <button
              class="btn btn--quiet"
              name="do"
              value="figure-keep"
              aria-label={text.keepOf(FACT_KINDS[key].label[locale])}
            >
              {text.keep}
            </button>
          </p>
        </form>
      ))}
    </section>
  );
}
