import { fixedClock } from '../../../platform/clock.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import { createWeb, type App } from '../../../platform/web/index.ts';
import { FaultPage } from '../../../ui/fault-page.tsx';

/** Pages over the demonstration city, for tests. */
export async function openDemoPages(mount: (app: App) => void): Promise<{ opened: TestDatabase; app: App }> {
  const opened = await openTestDatabase('demo');
  const app = createWeb({
    rooms: {
      database: opened.database,
      clock: fixedClock(TEST_NOW.toISOString()),
      config: { baseUrl: 'https://kalisz.example', demo: true, developmentMail: false },
    },
    faultPage: (frame, fault) => <FaultPage frame={frame} status={fault.status} requestId={fault.requestId} />,
  });
  mount(app);
  return { opened, app };
}
