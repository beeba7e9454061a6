import type { Handler } from 'hono';
import { LOCALES } from '../../kernel/locale.ts';
import { ROUTES, type RouteName } from '../../routes.ts';
import type { App, AppEnv, PageContext } from './environment.ts';
import { fault } from './fault.ts';
import { keptSheet } from './sheets/kept-sheets.ts';
import { prepare } from './prepare.ts';
import { sendSheet } from './render.ts';

type Answer = (c: PageContext) => Response | Promise<Response>;

type Methods = {
  get?: Answer;
  post?: Answer;
  /**
   * For a page that everybody sees alike and that depends on nothing but its address, the day, and what the city's
   * revision counts: it is made once. Answers what else it shows, as text; '' when nothing.
   */
  beside?: (c: PageContext) => string | Promise<string>;
};

/** Registers a page at its address in each language; the handler finds locale, city, db and session set. */
export function onPage(app: App, route: RouteName, methods: Methods): void {
  const { beside } = methods;
  const get = methods.get && beside ? keeping(methods.get, beside) : methods.get;
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
    if (get) app.get(path, wrap(get));
    if (methods.post) app.post(path, wrap(methods.post));
    app.all(path, (c) => fault(c, 405));
  }
}

const keeping =
  (make: Answer, beside: NonNullable<Methods['beside']>): Answer =>
  async (c) => {
    const known = keptSheet(c, await beside(c));
    return known ? sendSheet(c, known) : make(c);
  };
