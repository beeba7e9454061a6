import type { Day } from '../../../../kernel/day.ts';
import type { Quantity } from '../../../../kernel/quantity.ts';
import type { MessageCode, ParamsOf } from '../../core/message-codes.ts';
import type { Actor, Requirement } from '../../core/site-answer.ts';

/** How figures and names are written in the language of a sentence. */
export type Words = {
  quantity(quantity: Quantity): string;
  /** The number without its unit. */
  number(quantity: Quantity): string;
  /** Land in hectares, rooms in square metres. */
  area(quantity: Quantity): string;
  day(day: Day | string): string;
  /** A fact's name, as it stands inside a sentence. */
  fact(key: string): string;
  /** A fact's value: a figure with its unit, a word, a day, or that there is none. */
  value(key: string, value: Quantity | string): string;
  /** "60 miejsc" */
  places(count: number): string;
  /** "2 działki" */
  parcels(count: number): string;
  /** "2 działkach" */
  parcelsLocative(count: number): string;
  capital(text: string): string;
};

/** Sentences of what has to stand beside a hall, in a file of their own. */
export type BesideTexts = Pick<
  FindingTexts['messages'],
  Extract<MessageCode, `${string}parking${string}` | `${string}yard${string}` | 'take-give-jobs' | 'take-build-access'>
>;

/** A sentence for every code; a missing one does not compile. */
export type FindingTexts = {
  readonly requirements: Readonly<Record<Requirement, string>>;
  readonly actors: Readonly<Record<Actor, string>>;
  readonly takesWho: (who: string) => string;
  readonly takesDays: (days: number) => string;
  readonly messages: { readonly [Code in MessageCode]: (params: ParamsOf<Code>, words: Words) => string };
};
