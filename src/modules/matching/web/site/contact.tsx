import type { Locale } from '../../../../kernel/locale.ts';
import { telephone } from '../../../../ui/footer.tsx';
import type { SiteContact } from '../../../sites/index.ts';
import { siteMessages } from './messages.ts';

/** A person with a name and a phone, and the way to ask. */
export function Contact({ contact, ask, locale }: { contact: SiteContact; ask: string; locale: Locale }) {
  const text = siteMessages(locale).contact;
  const languages = contact.languages.map((code) => text.languageNames[code] ?? code).join(', ');
  return (
    <section class="section" aria-labelledby="contact">
      <h2 id="contact">{text.title}</h2>
      <p class="person">
        <b>{contact.name}</b>
        {contact.role[locale]}
      </p>
      <p class="mt-small">
        <a href={telephone(contact.phone)}>{contact.phone}</a>, <a href={`mailto:${contact.email}`}>{contact.email}</a>.{' '}
        {text.promise} {languages && text.languages(languages)}
      </p>
      <p class="actions mt">
        <a class="btn" href={ask}>
          {text.action}
        </a>
      </p>
    </section>
  );
}
