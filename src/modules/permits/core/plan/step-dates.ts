import type { Day } from '../../../../kernel/day.ts';
import type { StartsOn } from '../catalogue/procedure.ts';
import type { Pause } from '../deadline/deadline.ts';
import type { KnownDates } from '../path/path-question.ts';

/** Why days do not count (KPA art. 35 § 5, art. 97–98). */
export const SUSPENSION_GROUNDS = [
  'other-authority',
  'party-request',
  'party-delay',
  'mediation',
  'independent',
] as const;
export type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number];

export type Suspension = {
  readonly from: Day;
  /** Null while it lasts. */
  readonly to: Day | null;
  readonly ground: SuspensionGround;
};

/** The days of a step in their order. */
export const DATE_FIELDS = ['filed', 'called', 'completed', 'decided', 'final'] as const;
export type DateField = (typeof DATE_FIELDS)[number];

/** What really happened in a step; null: not yet, or nobody has said. */
export type StepDates = Readonly<Record<DateField, Day | null>> & { readonly suspensions: readonly Suspension[] };

export const NO_DATES: StepDates = {
  filed: null,
  called: null,
  completed: null,
  decided: null,
  final: null,
  suspensions: [],
};

/** Suspensions of one step at most. */
export const MOST_SUSPENSIONS = 20;
/** Nothing of today's projects was filed before. */
const EARLIEST = '2015-01-01';

export type DatesFault = {
  /** `filed`, or of a suspension `from-1`, `to-1`. */
  readonly field: string;
  readonly code: 'future' | 'too-early' | 'needs' | 'before' | 'after';
  /** The date that it stands against. */
  readonly other?: DateField | 'from';
};

/** What each date needs to stand before it. */
const NEEDS = { called: 'filed', completed: 'called', decided: 'filed', final: 'decided' } as const;

/** What is wrong with the dates of a step, each fault beside its field; none lies after today. */
export function datesFaults(dates: StepDates, today: Day): readonly DatesFault[] {
  const faults: DatesFault[] = [];
  for (const field of DATE_FIELDS) {
    const day = dates[field];
    if (day === null) continue;
    const fault = faultOf(field, day, { dates, today });
    if (fault) faults.push(fault);
  }
  dates.suspensions.forEach((one, at) => faults.push(...faultsOfSuspension(one, at + 1, { dates, today })));
  return faults;
}

type Around = { readonly dates: StepDates; readonly today: Day };

// oxlint-disable-next-line max-params
function faultOf(field: DateField, day: Day, { dates, today }: Around): DatesFault | null {
  if (day > today) return { field, code: 'future' };
  if (day < EARLIEST) return { field, code: 'too-early' };
  if (field === 'filed') return null;
  const needed = NEEDS[field];
  const before = dates[needed];
  if (before === null) return { field, code: 'needs', other: needed };
  if (day < before) return { field, code: 'before', other: needed };
  // An application is completed before it is decided.
  if (field === 'decided' && dates.completed !== null && day < dates.completed)
    return { field, code: 'before', other: 'completed' };
  return field === 'decided' && dates.completed === null && dates.called !== null && day < dates.called
    ? { field, code: 'before', other: 'called' }
    : null;
}

// oxlint-disable-next-line max-params
function faultsOfSuspension({ from, to }: Suspension, at: number, { dates, today }: Around): DatesFault[] {
  const faults: DatesFault[] = [];
  const [start, end] = [`from-${at}`, `to-${at}`];
  if (from > today) faults.push({ field: start, code: 'future' });
  else if (dates.filed === null) faults.push({ field: start, code: 'needs', other: 'filed' });
  else if (from < dates.filed) faults.push({ field: start, code: 'before', other: 'filed' });
  if (to !== null && to > today) faults.push({ field: end, code: 'future' });
  else if (to !== null && to < from) faults.push({ field: end, code: 'before', other: 'from' });
  if (dates.decided !== null && (to ?? from) > dates.decided)
    faults.push({ field: to === null ? start : end, code: 'after', other: 'decided' });
  else if (dates.decided !== null && to === null) faults.push({ field: end, code: 'needs', other: 'decided' });
  return faults;
}

/**
 * The dates as the path reckons with them. An application that was completed counts from that day where the act counts from a
 * complete one, else the days from the call to the completion do not count; what still lasts, lasts until today at the least.
 */
export function knownOfStep(dates: StepDates, startsOn: StartsOn, today: Day): KnownDates {
  const { filed, called, completed, decided, final, suspensions } = dates;
  const counted: Pause[] = suspensions.map(({ from, to }) => ({ from, to: to ?? later(from, today) }));
  const completedBy = called === null ? null : (completed ?? later(called, today));
  const anew = completedBy !== null && startsOn === 'complete-application';
  if (called !== null && completedBy !== null && !anew) counted.push({ from: called, to: completedBy });
  return {
    ...(filed && { start: filed }),
    ...(anew && { countsFrom: completedBy }),
    ...(decided && { end: decided }),
    ...(final && { finalOn: final }),
    ...(counted.length > 0 && { pauses: counted }),
  };
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** What holds a filed step up: the applicant has to complete, or a suspension lasts. */
export function standstillOf({
  called,
  completed,
  decided,
  suspensions,
}: StepDates): 'incomplete' | 'suspended' | null {
  if (decided !== null) return null;
  if (called !== null && completed === null) return 'incomplete';
  return suspensions.some(({ to }) => to === null) ? 'suspended' : null;
}
