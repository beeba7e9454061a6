import type { Day } from '../../../../kernel/day.ts';
import type { Action, Finding, Ground, Message } from '../../../../kernel/finding.ts';
import type { Dossier } from '../dossier.ts';
import type { LandReading } from '../land/land-reading.ts';
import { type MessageCode, type ParamsOf, say } from '../message-codes.ts';
import type { Need, Weight } from '../need/need.ts';
import type { Actor, Requirement } from '../site-answer.ts';

/** One site held against one need, as things stood on a day. */
export type Asked = {
  readonly need: Need;
  readonly dossier: Dossier;
  readonly asOf: Day;
  /** What the plans say of the site's land for this need's use. */
  readonly land: LandReading;
  /** Leave out what only a reader wants (the longest hall that fits): for counting. */
  readonly brief: boolean;
};

/** A finding before it is named and weighed. `slack` is the margin as a part of what was asked; negative is short. */
export type Judgement = Omit<Finding, 'requirement'> & { readonly slack: number | null };

export type Offer = { readonly offers: Message | null; readonly grounds: readonly Ground[] };

export type Rule = {
  readonly requirement: Requirement;
  /** Null when the need does not ask it of this kind of site. */
  readonly asked: (need: Need, dossier: Dossier) => Weight | null;
  readonly judge: (asked: Asked) => Judgement;
  /** What the site offers where the investor left the line open. Absent for requirements that are no line of a need. */
  readonly offer?: (asked: Asked) => Offer;
};

type Rest = { readonly who: Actor | null; readonly days?: number | null };

/** What has to be done; `days` are calendar days at most, null where nobody names them. */
export const take = <Code extends MessageCode>(
  code: Code,
  params: ParamsOf<Code>,
  { who, days = null }: Rest,
): Action => ({
  ...say(code, params),
  who,
  days,
});

/** A judgement with nothing found, no margin and no grounds unless said. */
export const judgement = (core: Pick<Judgement, 'verdict' | 'needed' | 'reason'> & Partial<Judgement>): Judgement => ({
  found: null,
  margin: null,
  takes: [],
  grounds: [],
  slack: null,
  ...core,
});
