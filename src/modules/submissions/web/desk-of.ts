import type { PageContext } from '../../../platform/web/index.ts';
import type { Desk } from '../../cases/index.server.ts';
import type { FactValue } from '../../../kernel/fact.ts';
import { ALL_ASKED, type StatedFacts } from '../core/submission.ts';
import type { SubmissionWords } from '../core/check-submission.ts';

/** What a use case works with, from the request. */
export const deskOf = (c: PageContext): Desk => ({
  db: c.var.db,
  whole: c.var.rooms.database.whole,
  city: c.var.city,
  baseUrl: c.var.rooms.config.baseUrl,
  now: c.var.rooms.clock.now(),
});

/** A form's own mark, made when it is drawn: the same form sent twice is one. */
export const newKey = (): string => crypto.randomUUID();

export const isKey = (text: string | null): text is string => text !== null && /^[A-Za-z0-9_-]{16,64}$/.test(text);

const SHOWN_MAX = 4000;

/** The facts of a form, as typed. */
export const factWords = (form: URLSearchParams): SubmissionWords['facts'] =>
  Object.fromEntries(
    ALL_ASKED.map((key) => [
      key,
      { value: (form.get(`v-${key}`) ?? '').slice(0, SHOWN_MAX), none: form.get(`n-${key}`) === '1' },
    ]),
  );

/** Facts that were stated, as their form shows them. */
export const wordsOfFacts = (facts: StatedFacts): SubmissionWords['facts'] =>
  Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, wordsOfValue(value)]));

function wordsOfValue(value: FactValue): { value: string; none: boolean } {
  switch (value.kind) {
    case 'number':
      return { value: String(value.value).replace('.', ','), none: false };
    case 'choice':
      return { value: value.code, none: false };
    case 'day':
      return { value: value.day, none: false };
    case 'text':
      return { value: value.text.pl, none: false };
    case 'none':
      return { value: '', none: true };
  }
}
