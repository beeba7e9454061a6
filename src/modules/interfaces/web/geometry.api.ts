import { clientAddress } from '../../../platform/rate/client-address.ts';
import { takeTry } from '../../../platform/rate/rate.ts';
import { prepare, type PageContext } from '../../../platform/web/index.ts';
import { PLAIN_ROUTES } from '../../../routes.ts';
import type { FindingWords } from '../../matching/index.server.ts';
import { actionText, alternativeWords, messageText } from '../../matching/web/index.ts';
import { answerHere } from '../usecases/answer-here.ts';
import { askThread } from '../usecases/ask-thread.ts';
import type { Answered } from '../usecases/answer-question.ts';
import { type Problem, problem } from '../usecases/problem.ts';
import { type Described, openApi, schemaNamed, schemaNames } from './openapi.ts';
import { readAtMost } from './read-body.ts';

/** Questions of one caller in a minute. */
const [TRIES, WINDOW_SECONDS] = [60, 60];
const COME_AGAIN_SECONDS = 5;

export const describeAll = (c: PageContext): Response =>
  c.json(openApi(c.var.rooms.config.baseUrl), 200, { 'Cache-Control': 'public, max-age=300' });

/** `/api/v1/schemas/`: the addresses of all schemas, or one of them. */
export function describeSchema(c: PageContext): Response {
  const { baseUrl } = c.var.rooms.config;
  const name = c.req.path.slice(PLAIN_ROUTES.apiSchemas.length).replace(/\.json$/, '');
  const kept = { 'Cache-Control': 'public, max-age=300' };
  if (name === '')
    return c.json({ schemas: schemaNames().map((one) => `${baseUrl}${PLAIN_ROUTES.apiSchemas}${one}`) }, 200, kept);
  const schema = schemaNamed(name, baseUrl);
  return schema ? c.json(schema, 200, { ...kept, 'Content-Type': 'application/schema+json' }) : noSuch(c);
}

const sayAnswer = (c: PageContext, { status, body }: Answered): Response =>
  status === 200
    ? c.json(body, 200, { 'Cache-Control': 'no-store' })
    : status === 503
      ? later(c, 'busy', COME_AGAIN_SECONDS)
      : say(c, body as Problem);

export function wrongMethod(c: PageContext): Response {
  c.header('Allow', 'POST');
  return say(c, problem('wrong-method', 'Send the question with POST.'));
}

export const noSuch = (c: PageContext): Response =>
  say(c, problem('no-such-interface', `See ${PLAIN_ROUTES.apiDescription}.`));

/** Counts the caller's try, reads the body as far as it may go, and lets a thread answer. */
export async function answerCall(c: PageContext, { by, bytes }: Described): Promise<Response> {
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(c.req.header('content-type') ?? ''))
    return say(c, problem('not-declared-json', 'Send Content-Type: application/json.'));
  const wait = await mustWait(c);
  if (wait > 0) return later(c, 'too-often', wait);
  const body = await readAtMost(c.req.raw, bytes);
  if (body === null)
    return say(c, problem('too-large', `At most ${bytes} bytes are taken: ask about a smaller part of the land.`));
  if (typeof by !== 'string') return sayAnswer(c, await answerHere(body, by, () => cityOf(c)));
  const answer = await askThread(by, body);
  if (answer.ok) {
    const type = answer.value.status === 200 ? 'application/json' : 'application/problem+json';
    return c.body(answer.value.body as Uint8Array<ArrayBuffer>, answer.value.status as 200, {
      'Content-Type': type,
      'Cache-Control': 'no-store',
    });
  }
  if (answer.error.kind === 'busy') return later(c, 'busy', COME_AGAIN_SECONDS);
  return say(
    c,
    answer.error.kind === 'too-slow'
      ? problem('too-slow', 'Ask about fewer corners or parcels, or with a wider tolerance.')
      : problem('fault', `The computation broke. If it does so again, tell the office: ${c.var.requestId}.`),
  );
}

async function cityOf(c: PageContext) {
  await prepare(c);
  const { clock, config } = c.var.rooms;
  const { teryt } = c.var.city;
  const site = c.req.param('id') ?? '';
  return { teryt, db: c.var.db, site, now: clock.now(), baseUrl: config.baseUrl, words: WORDS };
}

const WORDS: FindingWords = {
  alternative: alternativeWords,
  message: (message) => ({ pl: messageText(message, 'pl'), en: messageText(message, 'en') }),
  action: (action) => ({ pl: actionText(action, 'pl'), en: actionText(action, 'en') }),
};

async function mustWait(c: PageContext): Promise<number> {
  const { rooms } = c.var;
  const who = clientAddress(c.env, c.req.header('x-forwarded-for'));
  const counted = { what: 'interfaces', who, limit: TRIES, windowSeconds: WINDOW_SECONDS, now: rooms.clock.now() };
  return (await takeTry(rooms.database.whole, counted)).retryAfterSeconds;
}

function later(c: PageContext, kind: 'too-often' | 'busy', seconds: number): Response {
  c.header('Retry-After', String(seconds));
  return say(c, problem(kind, `Come again in ${seconds} seconds.`));
}

const say = (c: PageContext, said: Problem): Response =>
  c.body(JSON.stringify({ ...said, instance: `urn:calisia:request:${c.var.requestId}` }), said.status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
