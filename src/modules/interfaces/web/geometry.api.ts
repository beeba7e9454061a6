import { clientAddress } from '../../../platform/rate/client-address.ts';
import { takeTry } from '../../../platform/rate/rate.ts';
import type { PageContext } from '../../../platform/web/index.ts';
import { PLAIN_ROUTES } from '../../../routes.ts';
import { askThread } from '../usecases/ask-thread.ts';
import { type Problem, problem } from '../usecases/problem.ts';
import { type Described, openApi } from './openapi.ts';
import { readAtMost } from './read-body.ts';

/** Questions of one caller in a minute. */
const [TRIES, WINDOW_SECONDS] = [60, 60];
const COME_AGAIN_SECONDS = 5;

export const describeAll = (c: PageContext): Response =>
  c.json(openApi(c.var.rooms.config.baseUrl), 200, { 'Cache-Control': 'public, max-age=300' });

export function wrongMethod(c: PageContext): Response {
  c.header('Allow', 'POST');
  return say(c, problem('wrong-method', 'Send the question with POST.'));
}

export const noSuch = (c: PageContext): Response =>
  say(c, problem('no-such-interface', `See ${PLAIN_ROUTES.apiDescription}.`));

/** Counts the caller's try, reads the body as far as it may go, and lets a thread answer. */
export async function answerCall(c: PageContext, { operation, bytes }: Described): Promise<Response> {
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(c.req.header('content-type') ?? ''))
    return say(c, problem('not-declared-json', 'Send Content-Type: application/json.'));
  const wait = await mustWait(c);
  if (wait > 0) return later(c, 'too-often', wait);
  const body = await readAtMost(c.req.raw, bytes);
  if (body === null)
    return say(c, problem('too-large', `At most ${bytes} bytes are taken: ask about a smaller part of the land.`));
  const answer = await askThread(operation, body);
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
