import type { DatedRow } from '../../../kernel/law/dated.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Clause } from '../../../kernel/provision.ts';
import { formatDay } from '../../../ui/quantity.ts';
import { lawMessages } from './messages.ts';

/** "od 1 stycznia 2025", "1 sty 2025 – 31 gru 2027". */
export function validWords({ from, to }: Pick<DatedRow<unknown>, 'from' | 'to'>, locale: Locale): string {
  const text = lawMessages(locale);
  const first = formatDay(from, locale, 'short');
  return to === null ? text.since(first) : text.between(first, formatDay(to, locale, 'short'));
}

/** The act with its article, leading to where it was read. */
export function ActLink({ clause: { act, article, url } }: { clause: Clause }) {
  const words = article === null ? act : `${act}, ${article}`;
  return url === null ? (
    <span lang="pl">{words}</span>
  ) : (
    <a href={url} rel="noreferrer" lang="pl">
      {words}
    </a>
  );
}
