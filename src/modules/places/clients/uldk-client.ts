import type { Epsg } from '../../../geometry/crs.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { LONGEST_ANSWER, ULDK_FIELDS } from '../core/uldk/read-answer.ts';
import { createBreaker } from './breaker.ts';

/** By id, or by a point: easting northing (longitude latitude for 4326), as ULDK takes it. */
export type UldkQuestion = { readonly id: string } | { readonly point: readonly [number, number]; readonly epsg: Epsg };

export type UldkSilence = {
  /** `recorded-only`: the answer is not among the recorded ones, and asking live is not switched on. */
  readonly kind: 'recorded-only' | 'unreachable' | 'resting';
  readonly detail: string;
};

export type UldkTurn = (spacing: number) => Promise<number>;

export type UldkClient = {
  /** Whether its answers are invented: then what is stored of them says so. */
  readonly synthetic: boolean;
  /**
   * The answer's text as it came; nothing of it is believed yet. `turn` takes the next moment at which anybody may ask, given the
   * milliseconds between two, and answers how long that is from now.
   */
  ask(question: string, turn?: UldkTurn): Promise<Result<string, UldkSilence>>;
};

type Settings = {
  readonly url?: string;
  /** Milliseconds between the beginnings of two questions. No limit is published; two a second is what the office allows itself. */
  readonly spacing?: number;
  /** Milliseconds until an answer must be complete. */
  readonly timeout?: number;
  readonly tries?: number;
  /** Milliseconds before the second try; doubled before the third. */
  readonly pause?: number;
  readonly now?: () => number;
};

export const ULDK_URL = 'https://uldk.gugik.gov.pl/';

/** The query of a question: the key of its recorded answer, too. Coordinates in PL-1992, as ULDK keeps them. */
export function uldkQuery(question: UldkQuestion): string {
  const asked =
    'id' in question
      ? `request=GetParcelById&id=${encodeURIComponent(question.id)}`
      : byPoint(question.point, question.epsg);
  return `${asked}&result=${ULDK_FIELDS.join(',')}&srid=2180`;
}

const byPoint = ([x, y]: readonly [number, number], epsg: Epsg): string =>
  `request=GetParcelByXY&xy=${x},${y}${epsg === 2180 ? '' : `,${epsg}`}`;

/** Answers out of a recorded set: what tests, the demonstration and a machine without a network use. */
export const recordedUldk = (answers: Readonly<Record<string, string>>): UldkClient => ({
  synthetic: true,
  ask: (question) => {
    const answer = answers[question];
    return Promise.resolve(answer === undefined ? refuse({ kind: 'recorded-only', detail: question }) : ok(answer));
  },
});

/**
 * Asks the national locator: one question at a time and at most two a second (of all processes, when turns are given), three tries,
 * and after five failures in a row a minute's rest, so that its bad days don't hold up the office.
 */
export function liveUldk(settings: Settings = {}): UldkClient {
  const { url = ULDK_URL, spacing = 500, timeout = 8000, tries = 3, pause = 1000, now = Date.now } = settings;
  const breaker = createBreaker({ failures: 5, rest: 60_000, now });
  let last = -Infinity;
  let queue: Promise<unknown> = Promise.resolve();

  const once = async (question: string, turn: UldkTurn | undefined): Promise<Result<string, UldkSilence>> => {
    for (let trial = 1; ; trial += 1) {
      if (!breaker.mayTry()) return refuse({ kind: 'resting', detail: '' });
      await sleep(last + spacing - now());
      if (turn) await sleep(await turn(spacing));
      last = now();
      const answer = await fetchText(`${url}?${question}`, timeout);
      breaker.note(answer.ok);
      if (answer.ok) return answer;
      if (trial >= tries || !answer.error.again) return refuse({ kind: 'unreachable', detail: answer.error.detail });
      await sleep(pause * 2 ** (trial - 1));
    }
  };
  return {
    synthetic: false,
    ask(question, turn) {
      const asked = queue.then(() => once(question, turn));
      queue = asked.catch(() => undefined);
      return asked;
    },
  };
}

const sleep = (milliseconds: number): Promise<void> =>
  milliseconds > 0 ? new Promise((done) => void setTimeout(done, milliseconds)) : Promise.resolve();

type Failure = { readonly kind: 'failed'; readonly detail: string; readonly again: boolean };

async function fetchText(url: string, timeout: number): Promise<Result<string, Failure>> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(timeout), redirect: 'error' });
    if (!answer.ok) {
      await answer.body?.cancel();
      return refuse({
        kind: 'failed',
        detail: `HTTP ${answer.status}`,
        again: answer.status >= 500 || answer.status === 429,
      });
    }
    return await bodyText(answer);
  } catch (error) {
    const cause = error instanceof Error ? (error.cause instanceof Error ? error.cause : error) : null;
    return refuse({ kind: 'failed', detail: cause?.message.slice(0, 100) ?? '', again: true });
  }
}

async function bodyText(answer: Response): Promise<Result<string, Failure>> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += (chunk as Uint8Array).byteLength;
    if (bytes > LONGEST_ANSWER)
      return refuse({ kind: 'failed', detail: `more than ${LONGEST_ANSWER} bytes`, again: false });
    text += decoder.decode(chunk as Uint8Array, { stream: true });
  }
  return ok(text + decoder.decode());
}
