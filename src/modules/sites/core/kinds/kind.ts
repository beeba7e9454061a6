import type { Bilingual } from '../../../../kernel/locale.ts';
import type { Unit } from '../../../../kernel/quantity.ts';

export type FactGroup = 'extent' | 'building' | 'utilities' | 'transport' | 'terms' | 'ground' | 'restrictions' | 'aid';

/** What two statements of different sources may differ by before they contradict. */
export type Tolerance = {
  /** In the unit of the kind; days for a day. */
  readonly by: number;
  /** As a part of the larger figure. */
  readonly share: number;
};

type Shared = {
  readonly label: Bilingual;
  readonly group: FactGroup;
  /** How long a confirmation may be relied on; null when the fact does not age. The office's practice, not law. */
  readonly months: number | null;
  /** May read "checked: there is none". */
  readonly none: boolean;
  /** Of which sites it is asked; of both where absent. It may be recorded of any. */
  readonly of?: 'land' | 'rooms';
  /** Points to people (a land register's number leads to its owners), so it is never public. */
  readonly inside?: true;
  /** What one source says stands beside what another says, and neither is all there is to say: never a contradiction. */
  readonly adds?: true;
  /** Absent: as `DEFAULT_TOLERANCE`. */
  readonly tolerance?: Tolerance;
};

export type FactKind = Shared &
  (
    | {
        readonly value: 'number';
        readonly unit: Unit;
        readonly min: number;
        readonly max: number;
        readonly whole?: true;
      }
    | { readonly value: 'choice'; readonly choices: Readonly<Record<string, Bilingual>> }
    | { readonly value: 'day' }
    | { readonly value: 'text' }
  );

type Rest = Omit<Shared, 'label'>;

/** A figure from `min`, 0 where absent, to `max`. */
export const number = (
  label: Bilingual,
  unit: Unit,
  rest: Rest & { min?: number; max: number; whole?: true },
): FactKind => ({ label, value: 'number', unit, min: 0, ...rest });

/** One word of a list. */
// oxlint-disable-next-line max-params
export const choice = (label: Bilingual, choices: Record<string, Bilingual>, rest: Rest): FactKind => ({
  label,
  value: 'choice',
  choices,
  ...rest,
});

/** Words in both languages. */
export const text = (label: Bilingual, rest: Rest): FactKind => ({ label, value: 'text', ...rest });

/** What must agree to the last digit: prices, counts, years. */
export const EXACT: Tolerance = { by: 0, share: 0 };
