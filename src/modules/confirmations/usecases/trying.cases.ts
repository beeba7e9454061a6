import { sql } from 'kysely';
import type { CityProfile } from '../../../kernel/city-profile.ts';
import type { Clock } from '../../../platform/clock.ts';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import { type App, readCities } from '../../../platform/web/index.ts';
import { createAccount } from '../../accounts/index.server.ts';
import type { FactKey } from '../../sites/index.ts';
import type { Respondent } from '../core/respondent.ts';
import { readRespondents } from '../data/respondents.queries.ts';
import { askRespondent } from './ask-respondent.ts';
import { sheetLink } from './private-link.ts';

export const SLUG = 'tylna-teren-uzbrojony';
const OTHER_CITY = '3062011';
const PASSWORD = 'długie hasło 12';

export type Sent = {
  readonly form?: Record<string, string> | FormData;
  readonly cookie?: string;
  readonly host?: string;
  readonly method?: string;
};

type Settings = {
  readonly database: TestDatabase['database'];
  readonly clock: Clock;
  readonly config: { readonly baseUrl: string; readonly demo: true; readonly developmentMail: true };
};

/** The demo city with its application, a clerk of it, one of another city, and a clock to turn. */
export async function openOffice(createApp: (settings: Settings) => App) {
  const opened = await openTestDatabase('demo');
  await sql`insert into places.municipality (teryt, slug, name_pl, name_en, office_pl, office_en, address, opening_hours, email, phone, epsg, host, case_prefix)
    values (${OTHER_CITY}, 'konin', 'Konin', 'Konin', 'Biuro', 'Office', 'x', 'x', 'a@konin.test', '1', 2177, 'konin.test', 'KON')`.execute(
    opened.database.whole,
  );
  const time = { now: TEST_NOW };
  const clock: Clock = { now: () => time.now };
  const app = createApp({
    database: opened.database,
    clock,
    config: { baseUrl: 'http://localhost', demo: true, developmentMail: true },
  });
  const send = (path: string, { form, cookie = '', host = 'localhost', method }: Sent = {}): Promise<Response> =>
    Promise.resolve(
      app.request(
        new Request(`http://${host}${path}`, {
          method: method ?? (form ? 'POST' : 'GET'),
          headers: { 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) },
          ...(form && { body: form instanceof FormData ? form : new URLSearchParams(form) }),
        }),
      ),
    );
  const signIn = async (city: string): Promise<string> => {
    const email = `anna@${city}.test`;
    const account = { email, name: 'Anna Wzór', role: 'clerk', password: PASSWORD } as const;
    const made = await createAccount(opened.database.city(city), account, 'system');
    if (!made.ok) throw new Error(made.error.kind);
    const host = city === TEST_CITY ? 'localhost' : 'konin.test';
    const response = await send('/biuro/logowanie', { form: { email, password: PASSWORD }, host });
    return response.headers.get('set-cookie')!.split(';')[0]!;
  };
  return {
    ...opened,
    send,
    cookies: { visitor: '', anna: await signIn(TEST_CITY), stranger: await signIn(OTHER_CITY) },
    ...questionsOf(opened, time),
  };
}

function questionsOf(opened: TestDatabase, time: { now: Date }) {
  const { db, database } = opened;
  const city = async (): Promise<CityProfile> =>
    (await readCities(database.whole)).find(({ teryt }) => teryt === TEST_CITY)!;
  const respondent = async (name = 'Energa-Operator'): Promise<Respondent> =>
    (await readRespondents(db)).find(({ sourceName }) => sourceName === name)!;
  return {
    respondent,
    /** Asks the operator and answers the path of his link. */
    async ask(...keys: FactKey[]): Promise<string> {
      const desk = { db, whole: database.whole, city: await city(), baseUrl: 'http://localhost', now: time.now };
      const { rows } = await sql<{ id: number }>`select min(id) as id from accounts.account`.execute(db);
      const clerk = { accountId: Number(rows[0]!.id) };
      const done = await askRespondent(desk, { slug: SLUG, respondentId: (await respondent()).id, keys, clerk });
      if (!done.ok) throw new Error(done.error.kind);
      return `/potwierdzenie/${await sheetLink(desk, { id: done.value.sheetId, linkVersion: 1 })}`;
    },
    /** Turns the clock. */
    wait(days: number): void {
      time.now = new Date(TEST_NOW.getTime() + days * 86_400_000);
    },
    /** How much was ever written: facts, answers, files, letters, events, sources, set-asides. */
    async traces(): Promise<string> {
      const { rows } = await sql<{ n: string }>`
        select concat_ws(' ', (select count(*) from sites.fact),
          (select count(*) from confirmations.question where answer is not null), (select count(*) from platform.stored_file),
          (select count(*) from platform.outbox), (select count(*) from audit.event),
          (select count(*) from confirmations.respondent), (select count(*) from sites.set_aside)) as n`.execute(
        database.whole,
      );
      return rows[0]!.n;
    },
  };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;
