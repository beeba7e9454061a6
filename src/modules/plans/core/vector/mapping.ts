import type { Day } from '../../../../kernel/day.ts';
import type { ProvisionKind } from '../../../../kernel/provision.ts';
import type { ActKind } from '../plan.ts';

/** Limits that a column may hold: kinds with a number. */
export const MAPPED_LIMITS = [
  'max-cover',
  'min-intensity',
  'max-intensity',
  'max-height',
  'min-green',
  'building-line',
  'parking',
] as const satisfies readonly ProvisionKind[];
export type MappedLimit = (typeof MAPPED_LIMITS)[number];

/** Which column of a sender's file of zones holds what, and what the file does not say of the act itself. */
export type PlanMapping = {
  readonly act: {
    readonly kind: ActKind;
    /** Of the act, or of all acts before their own name where a column names them. */
    readonly title: string;
    readonly resolution: string | null;
    readonly journal: string | null;
    /** Text of the resolution. */
    readonly url: string | null;
    /** The raster drawing. */
    readonly drawingUrl: string | null;
    readonly from: Day | null;
  };
  readonly columns: {
    /** "2.P/U", as drawn. */
    readonly designation: string;
    /** The symbol without the zone's number; the designation is read where there is none. */
    readonly symbol: string | null;
    readonly name: string | null;
    /** The plan that the zone belongs to, in files of several plans. */
    readonly act: string | null;
    /** Day of force of the plan. */
    readonly from: string | null;
    readonly limits: Readonly<Partial<Record<MappedLimit, string>>>;
  };
};

/** Columns that the mapping names and the file does not have, in the mapping's order. */
export function absentColumns({ columns }: PlanMapping, known: readonly string[]): string[] {
  const { designation, symbol, name, act, from, limits } = columns;
  const named = [designation, symbol, name, act, from, ...Object.values(limits)];
  return [...new Set(named)].filter((column): column is string => column !== null && !known.includes(column));
}
