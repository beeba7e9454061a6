import type { Locale } from '../../../kernel/locale.ts';
import { href } from '../../../routes.ts';
import { ErrorSummary, Input, Select } from '../../../ui/form.tsx';
import type { Colleague } from '../data/account.queries.ts';
import { accountMessages } from './messages.ts';

export type FilterWords = { readonly object: string; readonly actor: string; readonly day: string };

type Props = {
  asked: { words: FilterWords; faults: Record<string, boolean> };
  people: readonly Colleague[];
  locale: Locale;
};

/** What to look for in the trail; wrong conditions are said beside their field. */
export function AuditFilter({ asked: { words, faults }, people, locale }: Props) {
  const text = accountMessages(locale).audit;
  const messages: Record<string, string> = text.faults;
  const errors = Object.keys(faults).map((field) => ({ field, text: messages[field]! }));
  const actors = [
    { value: '', label: text.anyone },
    ...Object.entries(text.actors).map(([value, label]) => ({ value, label })),
    ...people.map(({ id, name }) => ({ value: `user:${id}`, label: name })),
  ];
  return (
    <form method="get" action={href('officeAudit', locale)} class="filters">
      <ErrorSummary errors={errors} locale={locale} />
      <p class="field">
        <label for="object">{text.object}</label>
        <Input id="object" value={words.object} size="w10" hint error={faults['object']} />
        <span class="hint" id="object-h">
          {text.objectHint}
        </span>
        {faults['object'] && (
          <span class="err" id="object-e">
            {text.faults.object}
          </span>
        )}
      </p>
      <p class="field">
        <label for="actor">{text.actor}</label>
        <Select id="actor" value={words.actor} options={actors} error={faults['actor']} />
        {faults['actor'] && (
          <span class="err" id="actor-e">
            {text.faults.actor}
          </span>
        )}
      </p>
      <p class="field">
        <label for="day">{text.day}</label>
        <Input id="day" type={faults['day'] ? 'text' : 'date'} value={words.day} size="w10" error={faults['day']} />
        {faults['day'] && (
          <span class="err" id="day-e">
            {text.faults.day}
          </span>
        )}
      </p>
      <p class="actions">
        <button class="btn btn--quiet">{text.filter}</button>
        <a href={href('officeAudit', locale)}>{text.clear}</a>
      </p>
    </form>
  );
}
