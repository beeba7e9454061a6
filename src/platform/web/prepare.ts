import { getCookie } from 'hono/cookie';
import { dayInPoland } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/locale.ts';
import { href, ROUTES } from '../../routes.ts';
import { readCity } from './city.ts';
import type { Frame, PageContext } from './environment.ts';

/** Gives the request its city, database and session, once. */
export async function prepare(c: PageContext): Promise<void> {
  if (c.get('city')) return;
  const rooms = c.get('rooms');
  const city = await readCity(rooms.database.whole, c.get('url').hostname);
  c.set('db', rooms.database.city(city.teryt));
  c.set('city', city);
  c.set('session', (await c.get('settings').sessionOf?.(c)) ?? null);
}

/** The language an address is written in. */
export const localeOfPath = (path: string): Locale => (path === '/en' || path.startsWith('/en/') ? 'en' : 'pl');

/** What the page shows around its content. */
export function frameOf(c: PageContext): Frame {
  const { rooms, assets, locale } = c.var;
  const url = c.get('url');
  const theme = getCookie(c, 'theme');
  return {
    locale,
    city: c.get('city') ?? null,
    path: url.pathname,
    here: c.req.method === 'GET' ? url.pathname + url.search : href('home', locale),
    today: dayInPoland(rooms.clock.now()),
    otherLanguage: otherLanguage(c, url.search),
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    demo: rooms.config.demo,
    developmentMail: rooms.config.developmentMail,
    baseUrl: rooms.config.baseUrl,
    session: c.get('session') ?? null,
    stylesheet: assets.stylesheet,
    sheets: assets.sheets,
    fonts: assets.fonts,
    script: (source) => assets.script(source),
  };
}

function otherLanguage(c: PageContext, search: string): string {
  const other: Locale = c.var.locale === 'pl' ? 'en' : 'pl';
  const route = c.get('route');
  if (!route) return href('home', other);
  const params = c.req.param() as Record<string, string>;
  const known = ROUTES[route][other].match(/:\w+/g)?.every((name) => params[name.slice(1)] !== undefined) ?? true;
  return known ? href(route, other, params, search.slice(1)) : href('home', other);
}
