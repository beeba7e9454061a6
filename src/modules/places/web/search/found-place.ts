import type { PageContext } from '../../../../platform/web/index.ts';
import type { Messages } from './messages.ts';

/** What answers a question about a place, and the page it leads to. */
export type FoundPlace = {
  readonly kind: keyof Messages['kinds'];
  readonly label: string;
  readonly detail: string;
  readonly href: string;
};

export type NearPlace = {
  readonly label: string;
  readonly href: string;
  /** Metres; 0: on the parcel. */ readonly metres: number;
};

/** Places of a later module, which knows more than land: sites on offer. */
export type PlaceFinder = {
  readonly find: (c: PageContext, question: string) => Promise<readonly FoundPlace[]>;
  /** Those nearest to a point (metres, the city's zone), nearest first; `parcelId`: what stands on it is at 0 metres. */
  readonly near: (
    c: PageContext,
    at: readonly [number, number],
    parcelId: string | null,
  ) => Promise<readonly NearPlace[]>;
};
