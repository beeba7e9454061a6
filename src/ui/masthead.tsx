import { href, type RouteName } from '../routes.ts';
import type { PageFrame } from './frame.ts';
import { uiMessages } from './messages.ts';
import type { UiMessages } from './messages.pl.ts';

type NavItem = { route: RouteName; label: string };

/** Who speaks, where one can go, and the other language. */
export function Masthead({ frame, nav }: { frame: PageFrame; nav: RouteName | undefined }) {
  const { locale, city } = frame;
  const text = uiMessages(locale);
  return (
    <header class="masthead">
      <div class="wrap">
        <a class="brand" href={href('home', locale)}>
          <b>Calisia</b>
          {city && <span>{city.office[locale]}</span>}
        </a>
        <nav class="nav" aria-label={text.navLabel}>
          <ul>
            {items(frame, text).map(({ route, label }) => (
              <li key={route}>
                <a href={href(route, locale)} aria-current={nav === route ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
            <li>
              <a href={frame.otherLanguage} lang={text.language.code} hreflang={text.language.code}>
                {text.language.name}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  );
}

function items({ session }: PageFrame, text: UiMessages): NavItem[] {
  const open: NavItem[] = [
    { route: 'sites', label: text.nav.sites },
    { route: 'need', label: text.nav.need },
  ];
  if (!session) return [...open, { route: 'enquiry', label: text.nav.enquiry }];
  const audit: NavItem[] = session.permissions.includes('audit.read')
    ? [{ route: 'officeAudit', label: text.nav.officeAudit }]
    : [];
  return [{ route: 'office', label: text.nav.office }, ...open, ...audit];
}
