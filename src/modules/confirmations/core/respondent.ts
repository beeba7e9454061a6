import type { Fact, SourceKind } from '../../../kernel/fact.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { FactKey } from '../../sites/index.ts';
import { type Topic, topicOf } from './topic.ts';

export type RespondentKind = Extract<SourceKind, 'operator' | 'owner' | 'department' | 'broker'>;

export const RESPONDENT_KINDS: readonly RespondentKind[] = ['operator', 'department', 'owner', 'broker'];

/** Someone who can answer for facts of some sites, or of all. */
export type Respondent = {
  readonly id: number;
  readonly kind: RespondentKind;
  /** As the source of a fact, which the public reads. Never a private person's name. */
  readonly sourceName: string;
  /** Whom the office writes to; for the office only. */
  readonly person: string;
  readonly email: string;
  readonly locale: Locale;
  readonly everywhere: boolean;
  /** Only where not `everywhere`. */
  readonly siteIds: readonly number[];
  readonly topics: readonly TopicAsked[];
  readonly active: boolean;
  readonly version: number;
  readonly synthetic: boolean;
  /** The person and the address were erased, because nobody asked any more; what was answered stays. */
  readonly erased: boolean;
};

/** Days before a fact goes out of date at which the schedule asks again; null: only when the office asks. */
export type TopicAsked = { readonly topic: Topic; readonly aheadDays: number | null };

/** Whether he can be asked about a site today. */
export const answersFor = (respondent: Respondent, siteId: number): boolean =>
  respondent.active && (respondent.everywhere || respondent.siteIds.includes(siteId));

type Named = Pick<Respondent, 'kind' | 'sourceName'>;

/** Whether a source is he. */
export const isNamed = (source: Pick<Fact['source'], 'kind' | 'name'>, { kind, sourceName }: Named): boolean =>
  source.kind === kind && source.name.trim().toLowerCase() === sourceName.trim().toLowerCase();

/** Whether a statement is his own. */
export const isSaidBy = ({ source }: Fact, respondent: Named): boolean => isNamed(source, respondent);

/** Who can be asked for a fact of a site: those of that site alone before those of the whole city, else as they were entered. */
export const respondentsFor = (all: readonly Respondent[], siteId: number, key: FactKey): Respondent[] =>
  all
    .filter((one) => answersFor(one, siteId) && one.topics.some(({ topic }) => topic === topicOf(key)))
    .toSorted((a, b) => Number(a.everywhere) - Number(b.everywhere) || a.id - b.id);
