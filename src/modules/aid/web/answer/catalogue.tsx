import type { Locale } from '../../../../kernel/locale.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import { VerdictWord } from '../../../../ui/verdict.tsx';
import type { Offered } from '../../core/catalogue/offered.ts';
import { tellStep } from '../../core/words/tell.ts';
import { aidMessages } from '../messages.ts';

type Props = { readonly offered: Offered; readonly locale: Locale };

/** Further instruments, each folded under its name and verdict. */
export function Catalogue({ catalogue, locale }: { catalogue: readonly Offered[]; locale: Locale }) {
  const text = aidMessages(locale).catalogue;
  if (catalogue.length === 0) return null;
  return (
    <section class="section aid-finding" aria-labelledby="catalogue">
      <h3 id="catalogue">{text.title}</h3>
      <p class="sub small">{text.lede}</p>
      {catalogue.map((offered) => (
        <Instrument key={offered.instrument.id} offered={offered} locale={locale} />
      ))}
    </section>
  );
}

function Instrument({ offered: { instrument, verdict, why }, locale }: Props) {
  const text = aidMessages(locale);
  const { catalogue: words } = text;
  const { contact, source, from, to, checkedOn } = instrument;
  return (
    <details class="aid-item">
      <summary>
        <b>{instrument.name[locale]}</b> <VerdictWord verdict={verdict} locale={locale} />
      </summary>
      <p>
        {why.map((one) => tellStep(one, locale)).join(' ')} {instrument.conditions[locale]} {instrument.calls[locale]}
      </p>
      <p>
        {instrument.giver[locale]}. {words.contact}: <Linked name={contact.name} url={contact.url} />. {words.source}:{' '}
        <Linked name={source.act[locale]} url={source.url} />,{' '}
        {text.since(formatDay(from, locale, 'short'), to && formatDay(to, locale, 'short'))};{' '}
        {checkedOn ? formatDay(checkedOn, locale, 'short') : words.nobody}
      </p>
    </details>
  );
}

function Linked({ name, url }: { name: string; url: string | null }) {
  return url ? (
    <a href={url} rel="noreferrer">
      {name}
    </a>
  ) : (
    <>{name}</>
  );
}
