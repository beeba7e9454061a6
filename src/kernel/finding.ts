import type { Day } from './day.ts';
import type { Fact, FactValue, Freshness, Source } from './fact.ts';
import type { Added } from './law/dated.ts';
import type { Bilingual } from './locale.ts';
import type { Clause, ProvisionState } from './provision.ts';
import type { Quantity } from './quantity.ts';

export type Verdict = 'pass' | 'conditional' | 'unknown' | 'fail';

/** Worst last, as it is read. */
export const VERDICTS: readonly Verdict[] = ['pass', 'conditional', 'unknown', 'fail'];

/** A sentence in no language yet: page, print, e-mail and API all render the same code. */
export type Message = {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number | Quantity>>;
};

export type Ground =
  | {
      readonly kind: 'fact';
      readonly factId: string | null;
      readonly key: string;
      readonly value: FactValue | null;
      readonly source: Source | null;
      readonly confirmedOn: Day | null;
      readonly validUntil: Day | null;
      /** `disputed`: fresh statements of different sources contradict; `against` holds the others. */
      readonly freshness: Freshness | 'disputed';
      readonly against?: readonly Pick<Fact, 'value' | 'source' | 'confirmedOn' | 'validUntil'>[];
    }
  | {
      readonly kind: 'provision';
      readonly provisionId: string;
      readonly clause: Clause;
      readonly state: ProvisionState;
      readonly checkedOn: Day | null;
    }
  | {
      readonly kind: 'geometry';
      readonly computedOn: Day;
      readonly from: string;
      /** Set where the border is none of the register's but was drawn, on that day. */
      readonly drawnOn?: Day;
    }
  | {
      readonly kind: 'law';
      readonly key: string;
      readonly clause: Clause;
      readonly status: 'verified' | 'unverified' | 'contested';
      /** The row of the law's book; left out where no row stands behind it, or it was stored before rows were told. */
      readonly row?: LawRow;
    };

/** A row of the law's book as it answered: its parameter, its days, who read it in the act, and what two people of the office added. */
export type LawRow = {
  readonly parameter: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly checkedOn: Day | null;
  readonly checkedBy: Bilingual | null;
  readonly added: Added | null;
};

/** What has to be done, by whom, for how long, when the answer is not a plain yes. */
export type Action = Message & {
  readonly who: string | null;
  /** Calendar days at most, where law or the operator names them. */
  readonly days: number | null;
};

/** One line of an answer, which opens down to its grounds. */
export type Finding = {
  readonly requirement: string;
  readonly verdict: Verdict;
  readonly needed: Message;
  readonly found: Message | null;
  /** Signed so that a positive margin is always room to spare. */
  readonly margin: Quantity | null;
  readonly reason: Message;
  readonly takes: readonly Action[];
  readonly grounds: readonly Ground[];
};
