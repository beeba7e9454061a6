import type { Day } from '../../../../kernel/day.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { formatQuantity } from '../../../../ui/quantity.ts';
import { FACT_KINDS } from '../../../sites/index.ts';
import type { Dossier } from '../../core/dossier.ts';
import { type Readiness, readinessOf, type Rung, type Step } from '../../core/judging/readiness.ts';
import { siteMessages } from './messages.ts';

/** The ladder from an idea to a site ready to build, and what the next rung takes. */
export function ReadinessLadder({ dossier, asOf, locale }: { dossier: Dossier; asOf: Day; locale: Locale }) {
  const text = siteMessages(locale).readiness;
  const readiness = readinessOf(dossier, asOf);
  const names = dossier.site.kind === 'land' ? text.land : text.rooms;
  return (
    <section class="section" aria-labelledby="readiness">
      <h2 id="readiness">{text.title(readiness.level, names[readiness.level]!)}</h2>
      <ol class="ladder" start={1}>
        {readiness.rungs.map((rung) => (
          <RungLine key={rung.level} rung={rung} readiness={readiness} name={names[rung.level]!} locale={locale} />
        ))}
      </ol>
      <p class="small sub mt-small">{text.note}</p>
    </section>
  );
}

type LineProps = { rung: Rung; readiness: Readiness; name: string; locale: Locale };

function RungLine({ rung, readiness, name, locale }: LineProps) {
  const text = siteMessages(locale).readiness;
  const reached = rung.level <= readiness.level;
  const next = rung.level === readiness.level + 1;
  const open = rung.steps.filter(({ state }) => state !== 'met');
  const state = reached ? text.reached : next ? text.next : text.later(open.length);
  return (
    <li class={reached ? 'reached' : undefined}>
      <span class="rung">{rung.level}</span>
      <span>
        {name} <span class="small sub">({state})</span>
      </span>
      {next && (
        <ul>
          {open.map((step) => (
            <li key={step.code}>{stepText(step, locale)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** What has to be found out or done, with its price where somebody gave one. */
function stepText({ code, state, keys, cost, days }: Step, locale: Locale): string {
  const text = siteMessages(locale).readiness;
  if (state === 'ask') {
    const labels = keys.map((key) =>
      FACT_KINDS[key].label[locale].replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLowerCase()),
    );
    return labels.length === 0 ? text.askPlan : text.ask(labels.join(', '));
  }
  const price = [
    cost && formatQuantity(cost, locale),
    days === null ? null : formatQuantity({ value: days, unit: 'days' }, locale),
  ].filter(Boolean);
  const priced = code.endsWith('-there') && price.length === 0 ? ` (${text.noPrice})` : '';
  return price.length > 0 ? `${text.work[code]}: ${price.join(', ')}` : `${text.work[code]}${priced}`;
}
