import { getCookie } from 'hono/cookie';
import { sql } from 'kysely';
import { sessionCookieName, sessionOf } from '../modules/accounts/index.server.ts';
import { mountAccountPages } from '../modules/accounts/web/index.ts';
import { mountAidPages } from '../modules/aid/web/index.ts';
import { measuredLastMonth } from '../modules/cases/index.server.ts';
import { mountCasePages, mountTestInbox } from '../modules/cases/web/index.ts';
import { mountConfirmationPages } from '../modules/confirmations/web/index.ts';
import { mountGuidePages } from '../modules/guides/web/index.ts';
import { lawNotice, mountLawPages } from '../modules/law/web/index.ts';
import { mountInterfaces } from '../modules/interfaces/web/index.ts';
import { mountPermitPages } from '../modules/permits/web/index.ts';
import { mountMatchingPages, offerFinder } from '../modules/matching/web/index.ts';
import { mountShortlistPages } from '../modules/shortlists/web/index.ts';
import { mountMapTiles, mountPlaceSearch } from '../modules/places/web/index.ts';
import { mountRegisterPages } from '../modules/registers/web/index.ts';
import { mountSubmissionPages } from '../modules/submissions/web/index.ts';
import { createWeb, type App, type Rooms } from '../platform/web/index.ts';
import { mountOfficeSites, siteTiles } from '../modules/sites/web/index.ts';
import { limitTiles, mountLayerPages } from '../modules/layers/web/index.ts';
import { mountPlanPages, zoneTiles } from '../modules/plans/web/index.ts';
import { PLAIN_ROUTES } from '../routes.ts';
import { LAW_SHELVES } from './law-shelves.ts';
import { FaultPage } from '../ui/fault-page.tsx';

/** The whole site: every module's pages on one application. `clientFolder` holds the built styles, fonts and islands. */
export function createApp(rooms: Rooms, settings: { clientFolder?: string; log?: (line: string) => void } = {}): App {
  const cookie = sessionCookieName(rooms.config.baseUrl);
  const app = createWeb({
    rooms,
    ...settings,
    faultPage: (frame, fault) => (
      <FaultPage
        frame={frame}
        status={fault.status}
        requestId={fault.requestId}
        retryAfterSeconds={fault.retryAfterSeconds}
      />
    ),
    sessionOf: (c) => sessionOf(c.var.db, getCookie(c, cookie), rooms.clock.now()),
  });
  mountHealth(app, rooms);
  mountMatchingPages(app, { measured: (c) => measuredLastMonth(c.var.db, rooms.clock.now()) });
  mountOfficeSites(app);
  mountSubmissionPages(app);
  mountShortlistPages(app);
  mountCasePages(app, lawNotice(LAW_SHELVES));
  mountConfirmationPages(app);
  mountPlanPages(app);
  mountLayerPages(app);
  mountAidPages(app);
  mountLawPages(app, LAW_SHELVES);
  mountGuidePages(app);
  mountAccountPages(app);
  mountRegisterPages(app);
  mountPermitPages(app);
  mountInterfaces(app);
  if (rooms.config.developmentMail) mountTestInbox(app);
  mountMapTiles(app, [zoneTiles, siteTiles], [limitTiles]);
  mountPlaceSearch(app, [offerFinder]);
  return app;
}

/** For the machine that watches: the application answers and so does its database. */
function mountHealth(app: App, rooms: Rooms): void {
  app.get(PLAIN_ROUTES.health, async (c) => {
    await sql`select 1`.execute(rooms.database.whole);
    return c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
  });
}
