import type { Locale } from '../../../../kernel/locale.ts';
import type { Change } from '../../core/stack/sensitivity.ts';
import { tellStep } from '../../core/words/tell.ts';
import { aidMessages } from '../messages.ts';
import { tellRange } from './range.ts';

const isNothing = ({ total }: Change): boolean => total !== null && total.least === 0 && total.most === 0;

/** One step more in words: what it gives, which threshold it crosses, how far the next one is. */
export function changeWords(change: Change, locale: Locale): readonly string[] {
  const text = aidMessages(locale).changes;
  const { total, deMinimis, crossed, next } = change;
  const same = isNothing(change);
  const told = total === null ? text.unknown : same ? text.same : text.by(tellRange(total, locale));
  const other =
    deMinimis && JSON.stringify(deMinimis) !== JSON.stringify(total)
      ? [text.deMinimis(tellRange(deMinimis, locale))]
      : [];
  return [
    `${text[change.id]}: ${[told, ...other].join('; ')}.`,
    ...crossed.map((one) => `${text.crossed}: ${lower(tellStep(one, locale))}.`),
    ...next.map((one) => `${text.next}: ${lower(tellStep(one, locale))}.`),
  ];
}

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

export function Changes({ changes, locale }: { changes: readonly Change[]; locale: Locale }) {
  return (
    <section class="section aid-finding" aria-labelledby="changes">
      <h3 id="changes">{aidMessages(locale).changes.title}</h3>
      <ul>
        {changes.map((change) => {
          const [first, ...others] = changeWords(change, locale);
          return (
            <li key={change.id}>
              {first}
              {others.length > 0 && (
                <ul>
                  {others.map((one) => (
                    <li key={one}>{one}</li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
