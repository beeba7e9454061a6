import { href } from '../routes.ts';
import type { PageFrame } from './frame.ts';
import { uiMessages } from './messages.ts';
import { shellPart } from './drawn/shell.ts';

const THEMES = ['auto', 'light', 'dark'] as const;

/** Who answers, what the answers are worth, and the reader's choice of light or dark, which needs no script. */
export function Footer({ frame }: { frame: PageFrame }) {
  if (frame.session)
    return (
      <footer class="colophon">
        <Bottom frame={frame} />
      </footer>
    );
  const inside = shellPart({
    frame,
    key: `footer ${frame.theme ?? ''} ${frame.developmentMail}`,
    address: frame.here,
    draw: (here) => <Bottom frame={{ ...frame, here }} />,
  });
  return <footer class="colophon" dangerouslySetInnerHTML={inside} />;
}

function Bottom({ frame }: { frame: PageFrame }) {
  const { locale, city } = frame;
  const text = uiMessages(locale);
  return (
    <div class="wrap">
      {city && (
        <p>
          <strong>{city.office[locale]}</strong>
          <br />
          {city.address}
          <br />
          {text.weekdays(city.openingHours)}
          <br />
          <a href={`mailto:${city.email}`}>{city.email}</a>, <a href={telephone(city.phone)}>{city.phone}</a>
        </p>
      )}
      <p>{text.disclaimer}</p>
      <ul class="foot-links" aria-label={text.footLabel}>
        <li>
          <a href={href('placeSearch', locale)}>{text.placeSearch}</a>
        </li>
        <li>
          <a href={href('fitCheck', locale)}>{text.fitCheck}</a>
        </li>
        <li>
          <a href={href('aid', locale)}>{text.aid}</a>
        </li>
        <li>
          <a href={href('permitPath', locale)}>{text.permitPath}</a>
        </li>
        <li>
          <a href={href('law', locale)}>{text.law}</a>
        </li>
        <li>
          <a href={href('submitSite', locale)}>{text.submitSite}</a>
        </li>
        <li>
          <a href={href('accessibility', locale)}>{text.accessibility}</a>
        </li>
        <li>
          <a href={href('privacy', locale)}>{text.privacy}</a>
        </li>
        <li>
          <a href={href('office', locale)}>{text.forOffice}</a>
        </li>
        {frame.developmentMail && (
          <li>
            <a href={href('testInbox', locale)}>{text.testInbox}</a>
          </li>
        )}
      </ul>
      <div>
        <ThemeForm frame={frame} />
        {frame.session && <SignOut frame={frame} />}
      </div>
    </div>
  );
}

function ThemeForm({ frame }: { frame: PageFrame }) {
  const { label, ...names } = uiMessages(frame.locale).theme;
  const chosen = frame.theme ?? 'auto';
  return (
    <form class="theme" method="post" action={href('theme', frame.locale)}>
      <input type="hidden" name="back" value={frame.here} />
      <fieldset>
        <legend>{label}</legend>
        {THEMES.map((theme) => (
          <button key={theme} name="theme" value={theme} aria-pressed={theme === chosen}>
            {names[theme]}
          </button>
        ))}
      </fieldset>
    </form>
  );
}

function SignOut({ frame }: { frame: PageFrame }) {
  const text = uiMessages(frame.locale);
  return (
    <form class="sign-out" method="post" action={href('signOut', frame.locale)}>
      <p>{text.signedInAs(frame.session?.name ?? '')}</p>
      <button class="btn btn--quiet btn--small">{text.signOut}</button>
    </form>
  );
}

/** A telephone link; a number without a country is Polish. */
export function telephone(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, '');
  return `tel:${digits.startsWith('+') ? digits : `+48${digits}`}`;
}
