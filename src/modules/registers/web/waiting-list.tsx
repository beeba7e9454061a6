import type { Locale } from '../../../kernel/locale.ts';
import type { PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { FieldErrorText, Input } from '../../../ui/form.tsx';
import { formatQuantity } from '../../../ui/quantity.ts';
import type { WaitingEntry } from '../data/registers.queries.ts';
import type { Under } from '../usecases/parcels-under.ts';
import { registerMessages } from './messages.ts';
import type { ContactChoice } from './registers-view.tsx';

/** What somebody typed that placed nothing, and why. */
export type Placing = {
  readonly sender: string;
  readonly reference: string;
  readonly parcels: string;
  readonly fault: string;
};

type Props = {
  c: PageContext;
  waiting: { readonly entries: readonly WaitingEntry[]; readonly all: number };
  under: ReadonlyMap<WaitingEntry, Under>;
  contacts: readonly ContactChoice[];
  placing: Placing | null;
};

/** What waits for a place, each with a field for its parcels; where the list gives a point, with what lies under it. */
export function WaitingList({ c, waiting: { entries, all }, under, contacts, placing }: Props) {
  const { locale } = c.var;
  const text = registerMessages(locale).waiting;
  if (all === 0 && !placing) return null;
  return (
    <section class="section">
      <h2>{text.title}</h2>
      <p>{text.lede}</p>
      <ul class="plain">
        {entries.map((entry, index) => {
          const { sender, content } = entry;
          const mine = placing?.sender === sender && placing.reference === content.reference ? placing : null;
          return (
            <li key={`${sender} ${content.reference}`}>
              <Place
                entry={entry}
                id={`parcels-${index}`}
                found={under.get(entry)}
                placing={mine}
                contact={String(contacts[0]?.id ?? '')}
                locale={locale}
              />
            </li>
          );
        })}
      </ul>
      {all > entries.length && <p class="sub">{text.more(all - entries.length)}</p>}
    </section>
  );
}

type PlaceProps = {
  entry: WaitingEntry;
  id: string;
  found: Under | undefined;
  placing: Placing | null;
  contact: string;
  locale: Locale;
};

function Place({ entry: { sender, content }, id, found, placing, contact, locale }: PlaceProps) {
  const text = registerMessages(locale).waiting;
  const only = found?.kind === 'parcels' && found.parcels.length === 1 ? found.parcels[0]!.id : '';
  return (
    <form method="post" action={href('officeRegisterPlace', locale)} noValidate>
      <p>
        <b>{content.name}</b> <span class="sub">{`${sender}, ${content.reference}`}</span>
      </p>
      {found && (
        <p class="small sub" id={`${id}-h`}>
          {underSentence(found, locale)}
        </p>
      )}
      <FieldErrorText id={id} error={placing?.fault} locale={locale} />
      <p class="actions">
        <label for={id}>{text.parcels}</label>
        <Input
          id={id}
          name="parcels"
          value={placing?.parcels ?? only}
          size="w20"
          hint={found !== undefined}
          error={placing?.fault}
        />
        <input type="hidden" name="sender" value={sender} />
        <input type="hidden" name="reference" value={content.reference} />
        <input type="hidden" name="contact" value={contact} />
        <button class="btn btn--quiet">
          {text.submit}
          <span class="vh">: {content.name}</span>
        </button>
      </p>
    </form>
  );
}

function underSentence(found: Under, locale: Locale): string {
  const text = registerMessages(locale).waiting;
  if (found.kind === 'outside') return text.badPoint;
  const named = found.parcels.map(
    ({ id, areaM2 }) => `${id} (${formatQuantity({ value: Math.round(areaM2), unit: 'm2' }, locale)})`,
  );
  if (named.length === 0) return text.noneUnder;
  return named.length === 1 ? text.oneUnder(named[0]!) : text.manyUnder(named.join(', '));
}
