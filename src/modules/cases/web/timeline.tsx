import type { Locale } from '../../../kernel/locale.ts';
import { momentParts } from './in-words.ts';

export type Entry = {
  readonly id: string;
  readonly at: Date;
  /** ours: the office did it · theirs: the investor · due: it is late · note: for the office alone */
  readonly kind: 'ours' | 'theirs' | 'due' | 'note';
  readonly title: string;
  readonly body: string | null;
};

/** What happened, newest first. */
export function Timeline({ entries, locale }: { entries: readonly Entry[]; locale: Locale }) {
  return (
    <ol class="tl">
      {entries.map((entry) => {
        const { day, time } = momentParts(entry.at, locale);
        return (
          <li key={entry.id} class={CLASSES[entry.kind]}>
            <div class="when">
              <time dateTime={entry.at.toISOString()}>
                {day} <br />
                {time}
              </time>
            </div>
            <div class="what">
              <h3>{entry.title}</h3>
              {entry.body && <Text text={entry.body} quote={entry.kind !== 'note'} />}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

const CLASSES: Record<Entry['kind'], string | undefined> = {
  ours: 'ours',
  theirs: undefined,
  due: 'due',
  note: 'ours jot',
};

/** Each paragraph as it was written; line ends inside one are kept by the style. */
function Text({ text, quote }: { text: string; quote: boolean }) {
  return (
    <div class={quote ? 'quote said' : 'said'}>
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
