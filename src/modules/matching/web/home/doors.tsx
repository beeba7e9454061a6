import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { matchingMessages } from '../messages.ts';

/** Three ways in; each leads only to what is there. */
export function Doors({ locale }: { locale: Locale }) {
  const text = matchingMessages(locale).home;
  const { investor, firm, innovator } = text;
  return (
    <section class="section" aria-labelledby="doors">
      <h2 id="doors">{text.doors}</h2>
      <div class="doors">
        <Door
          title={investor.title}
          text={investor.text}
          links={[
            [href('sites', locale), investor.sites],
            [href('need', locale), investor.need],
            [href('fitCheck', locale), investor.fit],
            [href('enquiry', locale), investor.ask],
          ]}
        />
        <Door
          title={firm.title}
          text={firm.text}
          links={[
            [href('sites', locale, {}, 'f-kind=premises'), firm.premises],
            [href('sites', locale, {}, 'f-kind=hall'), firm.halls],
            [href('enquiry', locale), firm.ask],
          ]}
        />
        <Door title={innovator.title} text={innovator.text} links={[[href('enquiry', locale), innovator.ask]]} />
      </div>
    </section>
  );
}

function Door({ title, text, links }: { title: string; text: string; links: readonly (readonly [string, string])[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <p>{text}</p>
      <ul class="links">
        {links.map(([address, label]) => (
          <li key={label}>
            <a href={address}>{label}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
