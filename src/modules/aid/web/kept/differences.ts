import type { Locale } from '../../../../kernel/locale.ts';
import { uiMessages } from '../../../../ui/messages.ts';
import type { AidFinding } from '../../core/findings/finding.ts';
import { tellValues } from '../finding-view.tsx';
import { aidMessages } from '../messages.ts';

const told = ({ values, verdict }: AidFinding, locale: Locale): string =>
  [tellValues(values, locale), uiMessages(locale).verdict[verdict]].filter((one) => one !== '').join(', ');

/** Where today's answer is another one than that of a kept calculation: the sentence for each finding. */
export function differences(was: readonly AidFinding[], now: readonly AidFinding[], locale: Locale): readonly string[] {
  const text = aidMessages(locale);
  const today = new Map(now.map((one) => [one.id, one]));
  return was.flatMap((one) => {
    const other = today.get(one.id);
    const [before, after] = [told(one, locale), other ? told(other, locale) : text.saved.nothing];
    return before === after ? [] : [`${text.findings[one.id]}: ${text.saved.was(before, after)}.`];
  });
}
