import {
  cleanLine,
  cleanLines,
  hasControlCharacters,
  hasControlCharactersInLines,
} from '../../../kernel/plain-text.ts';
import type { Day } from '../../../kernel/day.ts';
import type { FactValue } from '../../../kernel/fact.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { cleanEmail, isEmail } from '../../accounts/index.ts';
import {
  checkFact,
  keysFor,
  readValue,
  SITE_KINDS,
  type FactKey,
  type LandCharacter,
  type SiteKind,
} from '../../sites/index.ts';
import { ALL_ASKED, MANDATES, type Mandate, type StatedFacts } from './submission.ts';

export const FIELDS = [
  'kind',
  'parcels',
  'address',
  'description',
  'mandate',
  'name',
  'email',
  'phone',
  'consent',
] as const;

export type SubmissionField = (typeof FIELDS)[number];

/** What was typed; a fact's words stand under its key. */
export type SubmissionWords = Readonly<Record<SubmissionField, string>> & {
  readonly facts: Readonly<Record<string, { readonly value: string; readonly none: boolean }>>;
};

export type SubmissionFault = {
  /** A field, or `v-` with the key of a fact. */
  readonly field: string;
  readonly code: string;
  /** Characters, with `too-long`. */
  readonly limit?: number;
};

export type CheckedSubmission = {
  readonly kind: SiteKind;
  readonly character: LandCharacter | null;
  readonly parcels: readonly string[];
  readonly address: string;
  readonly description: string;
  readonly facts: StatedFacts;
  readonly mandate: Mandate;
  readonly party: { readonly name: string; readonly email: string; readonly phone: string | null };
};

/** Characters; parcels are counted. */
export const LIMITS = { address: 200, description: 3000, name: 120, email: 254, phone: 40 } as const;
const MOST_PARCELS = 100;
const PARCEL_MAX = 60;

/** Everything that is wrong with a submission, in the order of the form. `today` is the day on which it is stated. */
export function checkSubmission(
  words: SubmissionWords,
  today: Day,
): Result<CheckedSubmission, { kind: 'bad-submission'; faults: readonly SubmissionFault[] }> {
  const [kindWord = '', characterWord = ''] = words.kind.split(':');
  const kind = SITE_KINDS.find((one) => one === kindWord);
  const character = (['greenfield', 'brownfield'] as const).find((one) => one === characterWord) ?? null;
  const mandate = MANDATES.find((one) => one === words.mandate);
  const parcels = parcelsOf(words.parcels);
  const facts = kind ? readFacts(words.facts, kind, today) : { stated: {}, faults: [] };
  const email = cleanEmail(words.email);
  const faults: SubmissionFault[] = [
    ...(kind && (characterWord === '' || (character && kind === 'land')) ? [] : [{ field: 'kind', code: 'missing' }]),
    ...placeFaults(words, kind, parcels),
    ...textFaults('address', words.address),
    ...textFaults('description', words.description),
    ...facts.faults,
    ...(mandate ? [] : [{ field: 'mandate', code: 'missing' }]),
    ...(cleanLine(words.name) === '' ? [{ field: 'name', code: 'missing' }] : textFaults('name', words.name)),
    ...emailFaults(email),
    ...phoneFaults(words.phone),
    ...(words.consent === '1' ? [] : [{ field: 'consent', code: 'missing' }]),
  ];
  if (faults.length > 0 || !kind || !mandate) return refuse({ kind: 'bad-submission', faults });
  return ok({
    kind,
    character,
    parcels,
    address: cleanLine(words.address),
    description: cleanLines(words.description),
    facts: facts.stated,
    mandate,
    party: { name: cleanLine(words.name), email, phone: cleanLine(words.phone) || null },
  });
}

const parcelsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,;]/)
      .map((line) => cleanLine(line))
      .filter(Boolean),
  ),
];

function placeFaults(
  words: SubmissionWords,
  kind: SiteKind | undefined,
  parcels: readonly string[],
): SubmissionFault[] {
  if (parcels.length > MOST_PARCELS) return [{ field: 'parcels', code: 'too-many', limit: MOST_PARCELS }];
  if (parcels.some((parcel) => parcel.length > PARCEL_MAX || hasControlCharacters(parcel) || !/\d/.test(parcel))) {
    return [{ field: 'parcels', code: 'not-numbers' }];
  }
  if (parcels.length > 0) return [];
  if (kind === 'land') return [{ field: 'parcels', code: 'missing' }];
  return kind && cleanLine(words.address) === '' ? [{ field: 'address', code: 'missing' }] : [];
}

type TextField = keyof typeof LIMITS;

function textFaults(field: TextField, typed: string): SubmissionFault[] {
  const many = field === 'description';
  const text = many ? cleanLines(typed) : cleanLine(typed);
  if (text.length > LIMITS[field]) return [{ field, code: 'too-long', limit: LIMITS[field] }];
  const bad = many ? hasControlCharactersInLines(text) : hasControlCharacters(text);
  return bad ? [{ field, code: 'control-characters' }] : [];
}

function emailFaults(email: string): SubmissionFault[] {
  if (email === '') return [{ field: 'email', code: 'missing' }];
  const faults = textFaults('email', email);
  return faults.length > 0 || isEmail(email) ? faults : [{ field: 'email', code: 'bad-email' }];
}

function phoneFaults(typed: string): SubmissionFault[] {
  const text = cleanLine(typed);
  if (text === '') return [];
  const digits = text.replace(/\D/g, '').length;
  return /^\+?[0-9(][0-9 ()./-]{4,38}[0-9]$/.test(text) && digits >= 7 && digits <= 15
    ? []
    : [{ field: 'phone', code: 'bad-phone' }];
}

type Read = { readonly stated: StatedFacts; readonly faults: readonly SubmissionFault[] };

/** The facts that were filled in, in the shape of their kinds; what was left open is not known, and not zero. */
export function readFacts(words: SubmissionWords['facts'], kind: SiteKind, today: Day): Read {
  const stated: Partial<Record<FactKey, FactValue>> = {};
  const faults: SubmissionFault[] = [];
  const known = keysFor(kind);
  for (const key of ALL_ASKED.filter((asked) => known.includes(asked))) {
    const typed = words[key];
    if (!typed || (typed.value.trim() === '' && !typed.none)) continue;
    const read = readValue(key, typed);
    if (!read.ok) {
      faults.push({ field: `v-${key}`, code: read.error.code });
      continue;
    }
    const source = { kind: 'owner', name: 'x', reference: null, url: null } as const;
    const [fault] = checkFact({ key, value: read.value, source, confirmedOn: today, visibility: 'office' }, today);
    if (fault) faults.push({ field: `v-${key}`, code: fault.code });
    else stated[key] = read.value;
  }
  return { stated, faults };
}
