import { href, type RouteName } from '../routes.ts';
import type { PageFrame } from './frame.ts';
import { uiMessages } from './messages.ts';
import type { UiMessages } from './messages.pl.ts';
import { shellPart } from './drawn/shell.ts';

/** Rooms of the office in the order of the row, each with the permission that opens it; the labels stand in `nav` of the messages. */
const OFFICE_ROOMS = [
  { route: 'office', permission: 'cases.read' },
  { route: 'officeSites', permission: 'sites.write' },
  { route: 'officeSubmissions', permission: 'sites.write' },
  { route: 'officeWork', permission: 'sites.write' },
  { route: 'officePlans', permission: 'plans.write' },
  { route: 'officeRegisters', permission: 'sites.write' },
  { route: 'officeLaw', permission: 'law.read' },
  { route: 'officeAudit', permission: 'audit.read' },
] as const satisfies readonly { route: RouteName & keyof UiMessages['nav']; permission: string }[];

const PUBLIC_ROOMS = ['sites', 'need', 'enquiry'] as const;

type MastheadProps = { frame: PageFrame; nav: RouteName | undefined };

/** Who speaks, where one can go, and the other language; for the office a row of its own rooms. */
export function Masthead({ frame, nav }: MastheadProps) {
  if (frame.session)
    return (
      <header class="masthead">
        <Top frame={frame} nav={nav} />
        <OfficeRow frame={frame} nav={nav} />
      </header>
    );
  const inside = shellPart({
    frame,
    key: `masthead ${nav ?? ''}`,
    address: frame.otherLanguage,
    draw: (otherLanguage) => <Top frame={{ ...frame, otherLanguage }} nav={nav} />,
  });
  return <header class="masthead" dangerouslySetInnerHTML={inside} />;
}

function Top({ frame, nav }: MastheadProps) {
  const { locale, city } = frame;
  const text = uiMessages(locale);
  const open = frame.session ? PUBLIC_ROOMS.filter((route) => route !== 'enquiry') : PUBLIC_ROOMS;
  return (
    <div class="wrap">
      <a class="brand" href={href('home', locale)}>
        <b>Calisia</b>
        {city && <span>{city.office[locale]}</span>}
      </a>
      <nav class="nav" aria-label={text.navLabel}>
        <ul>
          {open.map((route) => (
            <Item key={route} frame={frame} route={route} nav={nav} />
          ))}
          <li class="language">
            <a href={frame.otherLanguage} lang={text.language.code} hreflang={text.language.code}>
              {text.language.name}
            </a>
          </li>
        </ul>
      </nav>
    </div>
  );
}

/** What the signed-in person may open. On a phone it folds under one line that names the room they are in. */
function OfficeRow({ frame, nav }: MastheadProps) {
  const text = uiMessages(frame.locale);
  const rooms = OFFICE_ROOMS.filter(({ permission }) => frame.session?.permissions.includes(permission));
  const here = rooms.find(({ route }) => route === nav);
  if (rooms.length === 0) return null;
  return (
    <nav class="office-row" aria-label={text.officeNavLabel}>
      <details class="wrap">
        <summary>
          {text.officeNavLabel}
          {here && <b>{text.nav[here.route]}</b>}
        </summary>
        <ul>
          {rooms.map(({ route }) => (
            <Item key={route} frame={frame} route={route} nav={nav} />
          ))}
        </ul>
      </details>
    </nav>
  );
}

type ItemProps = { frame: PageFrame; route: RouteName & keyof UiMessages['nav']; nav: RouteName | undefined };

function Item({ frame: { locale }, route, nav }: ItemProps) {
  return (
    <li>
      <a href={href(route, locale)} aria-current={nav === route ? 'page' : undefined}>
        {uiMessages(locale).nav[route]}
      </a>
    </li>
  );
}
