import { cleanLine, hasControlCharacters } from '../../../../kernel/plain-text.ts';
import { ok, refuse, type Result } from '../../../../kernel/result.ts';

/**
 * Why a case is erased. `asked`: the person asks and the archive law does not oblige to keep it, or no longer. `no-record`: it is no case
 * of the office at all. `archive-consent`: its time is over and the state archive consented.
 */
export const GROUNDS = ['asked', 'no-record', 'archive-consent'] as const;
export type Ground = (typeof GROUNDS)[number];

export const WHY_MAX = 300;

type Person = {
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly company: string | null;
};

export type Erasure = { readonly ground: Ground; readonly why: string };

export type ErasureFault =
  | { readonly field: 'ground'; readonly code: 'missing' | 'not-over' }
  | { readonly field: 'why'; readonly code: 'missing' | 'too-long' | 'control-characters' | 'names-person' };

export type BadErasure = { readonly kind: 'bad-erasure'; readonly faults: readonly ErasureFault[] };

/** Reads why a case is erased; every fault at once. `over`: its time has passed. The reason stays for good, so it may name nobody of the case. */
export function readErasure(
  typed: { readonly ground: string; readonly why: string },
  { over, person }: { readonly over: boolean; readonly person: Person },
): Result<Erasure, BadErasure> {
  const ground = GROUNDS.find((one) => one === typed.ground);
  const why = cleanLine(typed.why);
  const faults: ErasureFault[] = [];
  if (ground === undefined) faults.push({ field: 'ground', code: 'missing' });
  else if (ground === 'archive-consent' && !over) faults.push({ field: 'ground', code: 'not-over' });
  const code = faultOfWhy(why, person);
  if (code) faults.push({ field: 'why', code });
  return ground === undefined || faults.length > 0 ? refuse({ kind: 'bad-erasure', faults }) : ok({ ground, why });
}

function faultOfWhy(why: string, person: Person): Extract<ErasureFault, { field: 'why' }>['code'] | null {
  if (why === '') return 'missing';
  if (why.length > WHY_MAX) return 'too-long';
  if (hasControlCharacters(why)) return 'control-characters';
  return namesPerson(why, person) ? 'names-person' : null;
}

const SHORTEST_NAME = 3;
const SHORTEST_PHONE = 7;

/** Whether a text holds a name of the person, a part of it, an address, a number or the firm. */
export function namesPerson(text: string, { name, email, phone, company }: Person): boolean {
  const words = plainWords(text);
  const parts = [...plainWords(name), ...plainWords(email.split('@')[0] ?? '')].filter(
    (part) => part.length >= SHORTEST_NAME,
  );
  if (parts.some((part) => words.includes(part)) || text.toLowerCase().includes(email.toLowerCase())) return true;
  const digits = text.replace(/\D/g, '');
  const number = (phone ?? '').replace(/\D/g, '').slice(-9);
  if (number.length >= SHORTEST_PHONE && digits.includes(number)) return true;
  const firm = plainWords(company ?? '').filter((part) => !LEGAL_FORMS.has(part));
  return firm.length > 0 && firm.every((part) => words.includes(part));
}

const LEGAL_FORMS = new Set(['sp', 'z', 'o', 'oo', 'zoo', 'spzoo', 's', 'a', 'sa', 'gmbh', 'ltd', 'inc', 'spółka']);

const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
