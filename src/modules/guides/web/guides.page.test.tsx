import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../../platform/clock.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import { createWeb, type App } from '../../../platform/web/index.ts';
import { FaultPage } from '../../../ui/fault-page.tsx';
import { mountGuidePages } from './index.ts';

let opened: TestDatabase;
let app: App;

beforeAll(async () => {
  opened = await openTestDatabase('migrated');
  app = createWeb({
    rooms: {
      database: opened.database,
      clock: fixedClock(TEST_NOW.toISOString()),
      config: { baseUrl: 'https://kalisz.example', demo: true, developmentMail: false },
    },
    faultPage: (frame, fault) => <FaultPage frame={frame} status={fault.status} requestId={fault.requestId} />,
  });
  mountGuidePages(app);
});
afterAll(() => opened.close());

const IDS = [
  'a11y-wstep',
  'a11y-podmiot',
  'a11y-url',
  'a11y-data-publikacja',
  'a11y-data-aktualizacja',
  'a11y-status',
  'a11y-data-sporzadzenie',
  'a11y-data-przeglad',
  'a11y-kontakt',
  'a11y-osoba',
  'a11y-email',
  'a11y-telefon',
  'a11y-procedura',
  'a11y-architektura',
];

describe('the declaration of accessibility', () => {
  test.each(['/deklaracja-dostepnosci', '/en/accessibility'])(
    '%s carries every id that the Ministry’s checker reads, once',
    async (path) => {
      const html = await (await app.request(path)).text();
      for (const id of IDS) expect(html.split(`id="${id}"`), id).toHaveLength(2);
    },
  );

  test('is linked from every page and says what nobody has tested', async () => {
    expect(await (await app.request('/dane-osobowe')).text()).toContain('href="/deklaracja-dostepnosci"');
    expect(await (await app.request('/deklaracja-dostepnosci')).text()).toContain(
      'Nie było badania z czytnikami ekranu',
    );
  });
});

describe('the page on personal data', () => {
  test.each([
    [
      '/dane-osobowe',
      ['Administratorem danych jest', 'Art. 6 ust. 1 lit. e', 'Prezesa Urzędu Ochrony Danych', 'Jak długo'],
    ],
    ['/en/privacy', ['The controller is', 'Art. 6(1)(e)', 'Personal Data Protection Office', 'How long']],
  ])('%s says who, why, how long and what one may do', async (path, phrases) => {
    const html = await (await app.request(path)).text();
    for (const phrase of phrases) expect(html).toContain(phrase);
    expect(html).not.toMatch(/<script|style=/);
  });
});
