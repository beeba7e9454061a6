import type { Handler } from 'hono';
import { LOCALES } from '../../kernel/locale.ts';
import { ROUTES, type RouteName } from '../../routes.ts';
import type { App, AppEnv, PageContext } from './environment.ts';
import { fault } from './fault.ts';
import { prepare } from './prepare.ts';

type Answer = (c: PageContext) => Response | Promise<Response>;

/** Registers a page at its address in each language; the handler finds locale, city, db and session set. */
export function onPage(app: App, route: RouteName, methods: { get?: Answer; post?: Answer }): void {
  for (const locale of LOCALES) {
    const wrap =
      (answer: Answer): Handler<AppEnv> =>
      async (c) => {
        c.set('locale', locale);
        c.set('route', route);
        await prepare(c);
        return answer(c);
      };
    const path = ROUTES[route][locale];
    if (methods.get) app.get(path, wrap(methods.get));
    if (methods.post) app.post(path, wrap(methods.post));
    app.all(path, (c) => fault(c, 405));
  }
}
