import { setCookie } from 'hono/cookie';
import { href } from '../../routes.ts';
import type { App } from './environment.ts';
import { readForm } from './form.ts';
import { onPage } from './pages.ts';

const YEAR_SECONDS = 31_536_000;

/** The reader's choice of a light or dark page: a cookie that only we read, asked for by the reader. */
export function mountTheme(app: App): void {
  onPage(app, 'theme', {
    get: (c) => c.redirect(href('home', c.var.locale), 303),
    async post(c) {
      const form = await readForm(c);
      const theme = form.get('theme');
      const secure = c.var.rooms.config.baseUrl.startsWith('https:');
      const settings = { path: '/', sameSite: 'Lax', httpOnly: true, secure } as const;
      if (theme === 'light' || theme === 'dark') setCookie(c, 'theme', theme, { ...settings, maxAge: YEAR_SECONDS });
      else setCookie(c, 'theme', '', { ...settings, maxAge: 0 });
      return c.redirect(ownPath(form.get('back')) ?? href('home', c.var.locale), 303);
    },
  });
}

/** A path on this site, or null: `//host`, `/\host` and whole addresses lead elsewhere. */
function ownPath(text: string | null): string | null {
  if (text === null || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text)) return null;
  const base = 'http://own.invalid';
  return URL.canParse(text, base) && new URL(text, base).origin === base ? text : null;
}
