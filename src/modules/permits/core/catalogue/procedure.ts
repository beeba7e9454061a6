import type { KpaTerm } from '../../../../kernel/law/kpa-deadline.ts';
import type { Parameter } from '../../../../kernel/law/parameter.ts';
import type { Bilingual } from '../../../../kernel/locale.ts';
import type { Clause } from '../../../../kernel/provision.ts';
import type { Project } from '../project/project.ts';
import type { AuthorityKey } from './authorities.ts';
import { type Paper, PAPERS } from './papers.ts';

export const PROCEDURE_IDS = [
  'P1',
  'P2',
  'P3',
  'P4',
  'P5',
  'P6',
  'P7',
  'P8',
  'P9',
  'P10',
  'P11',
  'P12',
  'P13',
  'P14',
  'P15',
  'P16',
  'P17',
  'P18',
  'P19',
  'P20',
  'P21',
  'P22',
] as const;

export type ProcedureId = (typeof PROCEDURE_IDS)[number];

/** Where a procedure rests; `unverified` until a person has read the act, `contested` where sources differ. */
export type Basis = {
  readonly clause: Clause;
  readonly status: 'unverified' | 'contested';
  /** What of it is our own reading, in a sentence. */
  readonly says?: Bilingual;
};

export type Terms = readonly Parameter<KpaTerm>[];

/** Terms that an answer chooses; all of them while it is not known. */
export const byAnswer = <Answer extends string>(
  answer: Answer | 'unknown',
  terms: Readonly<Partial<Record<Answer, Terms>>>,
): Terms =>
  answer === 'unknown' ? Object.values<Terms | undefined>(terms).flatMap((one) => one ?? []) : (terms[answer] ?? []);

/** A stretch of time inside a procedure; stretches follow each other. */
export type Stretch = {
  /** Code of a message: which stretch. */
  readonly code: string;
  /** Ends at the latest after the longest of these; at best after the shortest. Empty: no statutory term. */
  readonly terms: Terms;
  /** Not before and not after: a notice that must hang so long takes exactly its term. */
  readonly exact?: boolean;
  /** Happens only sometimes: left out of the earliest dates, counted in the latest. */
  readonly maybe?: boolean;
};

export type Clock =
  /** Without delay, one month, two in complex cases; terms of other acts, suspensions and a party's delay do not count. */
  | 'kpa'
  /** A term of its own act. */
  | 'own-act'
  /** No term runs. */
  | 'none';

export type StartsOn = 'receipt' | 'complete-application' | 'publication' | 'before-works' | 'end-of-works';

export type Remedy = 'appeal' | 'complaint' | 'reminder' | 'regulator' | 'court' | 'none';

/** One procedure as law and office describe it. */
export type Procedure = {
  readonly id: ProcedureId;
  readonly name: Bilingual;
  readonly basis: readonly Basis[];
  readonly authority: AuthorityKey;
  readonly papers: readonly Paper[];
  /** PLN; null where no figure was found. 0: free. */
  readonly fee: Parameter<number> | null;
  readonly feeSays: Bilingual;
  /** What is due by size or class, PLN per hectare. */
  readonly charges: readonly Parameter<number>[];
  readonly result: Bilingual;
  readonly clock: Clock;
  readonly startsOn: StartsOn;
  readonly suspendable: boolean;
  /** Silence until the end of the term lets one go on. */
  readonly silent: boolean;
  readonly remedies: readonly Remedy[];
  /** How long the result may be used; null where no figure was found. */
  readonly validity: Parameter<KpaTerm> | null;
  readonly dependsOn: readonly ProcedureId[];
  /** Runs beside these and can't end before they stand. */
  readonly endsAfter: readonly ProcedureId[];
  /** What else has to be in force on the day on which it begins; no term of it is counted. */
  readonly restsOn: readonly Parameter<unknown>[];
  /** What follows builds on it only once it is final. */
  readonly becomesFinal: boolean;
  /** Stretches for this project, each counted from the end of the one before. */
  readonly stretches: (project: Project) => readonly Stretch[];
  /** What is usual, in calendar days from filing to result; null where no figure was found. */
  readonly usual: (project: Project) => Parameter<readonly [number, number]> | null;
  readonly remarks: readonly Bilingual[];
};

type Given = Pick<Procedure, 'id' | 'name' | 'basis' | 'authority' | 'feeSays' | 'result' | 'clock' | 'stretches'> &
  Partial<Procedure>;

/** A procedure; what is not said is not known or not so. */
export const procedure = (given: Given): Procedure => ({
  papers: PAPERS[given.id],
  fee: null,
  charges: [],
  startsOn: 'receipt',
  suspendable: given.clock === 'kpa',
  silent: false,
  remedies: given.clock === 'kpa' ? ['reminder', 'appeal', 'court'] : ['none'],
  validity: null,
  dependsOn: [],
  endsAfter: [],
  restsOn: [],
  becomesFinal: given.clock === 'kpa',
  usual: () => null,
  remarks: [],
  ...given,
});

export const FEE_NOT_FOUND: Bilingual = {
  pl: 'Stawki nie znaleźliśmy: zapytaj urząd.',
  en: 'We found no figure: ask the authority.',
};
