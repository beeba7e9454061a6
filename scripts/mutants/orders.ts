/** What a process that tries faults is asked. `tests`: by their place in the file. `workMs`: of the processor, not of a clock. */
export type Order =
  | { readonly kind: 'clean'; readonly file: string }
  | {
      readonly kind: 'fault';
      readonly id: string;
      readonly runs: readonly { readonly file: string; readonly tests: readonly number[] }[];
      readonly hitLimit: number;
      readonly workMs: number;
    };

type Hits = Readonly<Record<string, number>>;

/** What it answers; none: the fault ended it. */
export type Answer =
  | {
      readonly kind: 'clean';
      readonly took: readonly number[];
      readonly atLoad: Hits;
      readonly perTest: readonly Hits[];
    }
  | { readonly kind: 'broken'; readonly failure: string }
  | { readonly kind: 'found'; readonly by: string; readonly failure: string }
  | { readonly kind: 'survived' };

export type Clean = Extract<Answer, { kind: 'clean' }>;
