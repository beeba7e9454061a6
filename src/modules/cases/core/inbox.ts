import type { Stage } from './case.ts';

/** What the inbox can show. `ours`: all that waits for the office. */
export const VIEWS = ['ours', 'unassigned', 'mine', 'overdue', 'waiting', 'closed'] as const;

export type View = (typeof VIEWS)[number];

/** Whether the text is the code of a view. */
export const isView = (text: string): text is View => (VIEWS as readonly string[]).includes(text);

/** A line of the inbox. */
export type InboxCase = {
  readonly id: number;
  readonly number: string;
  readonly codeName: string;
  readonly stage: Stage;
  readonly assignedTo: number | null;
  readonly assignedName: string | null;
  readonly receivedAt: Date;
  readonly answerDue: Date;
  readonly firstAnsweredAt: Date | null;
  /** When the investor last wrote: the promise runs from here. */
  readonly lastInAt: Date;
  readonly need: string;
  readonly siteName: { readonly pl: string; readonly en: string } | null;
  readonly synthetic: boolean;
};

/** We owe an answer. */
export const isOurs = (one: Pick<InboxCase, 'stage'>): boolean => one.stage === 'new' || one.stage === 'open';

type Reader = { readonly me: number; readonly now: Date };

/** Whether the case stands in that view for the person who reads. */
export function inView(view: View, one: InboxCase, { me, now }: Reader): boolean {
  switch (view) {
    case 'ours':
      return isOurs(one);
    case 'unassigned':
      return isOurs(one) && one.assignedTo === null;
    case 'mine':
      return isOurs(one) && one.assignedTo === me;
    case 'overdue':
      return isOurs(one) && one.answerDue < now;
    case 'waiting':
      return one.stage === 'answered';
    case 'closed':
      return one.stage === 'closed';
  }
}

/** Unassigned first, then by the nearest promise; what does not wait for us, newest first. */
export const compareCases = (a: InboxCase, b: InboxCase): number =>
  Number(isOurs(b)) - Number(isOurs(a)) ||
  (isOurs(a)
    ? Number(a.assignedTo !== null) - Number(b.assignedTo !== null) ||
      a.answerDue.getTime() - b.answerDue.getTime() ||
      a.id - b.id
    : b.lastInAt.getTime() - a.lastInAt.getTime() || b.id - a.id);

/** How many cases stand in each view. */
export const countViews = (cases: readonly InboxCase[], reader: Reader): Readonly<Record<View, number>> =>
  Object.fromEntries(
    VIEWS.map((view) => [view, cases.filter((one) => inView(view, one, reader)).length]),
  ) as unknown as Readonly<Record<View, number>>;
