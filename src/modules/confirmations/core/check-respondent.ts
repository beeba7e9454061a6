import { cleanLine, hasControlCharacters } from '../../../kernel/plain-text.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { cleanEmail, isEmail } from '../../accounts/index.ts';
import { publicSource } from '../../sites/index.ts';
import { type Respondent, RESPONDENT_KINDS, type RespondentKind, type TopicAsked } from './respondent.ts';
import { isTopic } from './topic.ts';

/** As typed in the form. */
export type RespondentWords = {
  readonly kind: string;
  readonly sourceName: string;
  readonly person: string;
  readonly email: string;
  readonly locale: string;
  readonly everywhere: boolean;
  readonly siteIds: readonly number[];
  /** Topic → days ahead as typed, '' for only when the office asks. */
  readonly topics: Readonly<Record<string, string>>;
  readonly active: boolean;
};

export type RespondentField = 'kind' | 'source-name' | 'person' | 'email' | 'sites' | 'topics' | 'ahead';
export type RespondentFault = {
  readonly field: RespondentField;
  readonly code: 'required' | 'too-long' | 'bad-email' | 'control-characters' | 'bad-days' | 'e-mail' | 'names-person';
};

const LONGEST = 120;
const MOST_DAYS = 180;

/** Who may be asked, with every fault at once. */
export function checkRespondent(
  words: RespondentWords,
): Result<
  Omit<Respondent, 'id' | 'version' | 'synthetic' | 'erased'>,
  { kind: 'bad-respondent'; faults: readonly RespondentFault[] }
> {
  const sourceName = cleanLine(words.sourceName);
  const person = cleanLine(words.person);
  const email = cleanEmail(words.email);
  const kind = RESPONDENT_KINDS.find((one) => one === words.kind);
  const topics = Object.entries(words.topics).filter(([topic]) => isTopic(topic));
  const faults: RespondentFault[] = [
    ...(kind ? [] : [{ field: 'kind', code: 'required' } as const]),
    ...faultOfLine('source-name', sourceName, true),
    ...faultOfName(kind, sourceName, person),
    ...faultOfLine('person', person, false),
    ...(email === '' ? [{ field: 'email', code: 'required' } as const] : []),
    ...(email === '' || isEmail(email) ? [] : [{ field: 'email', code: 'bad-email' } as const]),
    ...(words.everywhere || words.siteIds.length > 0 ? [] : [{ field: 'sites', code: 'required' } as const]),
    ...(topics.length > 0 ? [] : [{ field: 'topics', code: 'required' } as const]),
    ...(topics.every(([, days]) => isDays(days)) ? [] : [{ field: 'ahead', code: 'bad-days' } as const]),
  ];
  if (faults.length > 0) return refuse({ kind: 'bad-respondent', faults });
  return ok({
    kind: kind as RespondentKind,
    sourceName,
    person,
    email,
    locale: words.locale === 'en' ? 'en' : 'pl',
    everywhere: words.everywhere,
    siteIds: words.everywhere ? [] : words.siteIds,
    topics: topics.map(([topic, days]): TopicAsked => ({
      topic: topic as TopicAsked['topic'],
      aheadDays: days.trim() === '' ? null : Number(days),
    })),
    active: words.active,
  });
}

/** The public reads the name beside facts: of an organisation, never of a person. An owner's is never shown outside the office. */
function faultOfName(kind: RespondentKind | undefined, name: string, person: string): RespondentFault[] {
  if (publicSource.looksLikeEmail(name)) return [{ field: 'source-name', code: 'e-mail' }];
  if (kind === 'owner' || !publicSource.isNameOf(person, name)) return [];
  return [{ field: 'source-name', code: 'names-person' }];
}

const isDays = (text: string): boolean =>
  text.trim() === '' || (/^\d{1,3}$/.test(text.trim()) && Number(text) <= MOST_DAYS);

function faultOfLine(field: RespondentField, text: string, required: boolean): RespondentFault[] {
  if (text === '') return required ? [{ field, code: 'required' }] : [];
  if (text.length > LONGEST) return [{ field, code: 'too-long' }];
  return hasControlCharacters(text) ? [{ field, code: 'control-characters' }] : [];
}
