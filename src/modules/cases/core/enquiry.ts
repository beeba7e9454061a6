import { ok, refuse, type Result } from '../../../kernel/result.ts';
import {
  cleanLine,
  cleanLines,
  hasControlCharacters,
  hasControlCharactersInLines,
} from '../../../kernel/plain-text.ts';
import { cleanEmail, isEmail } from '../../accounts/index.ts';

/** What an investor wrote in the form, checked. */
export type Enquiry = {
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly company: string | null;
  /** What the office may call the project aloud; '' leaves it to the case number. */
  readonly codeName: string;
  readonly message: string;
};

export type EnquiryField = keyof Enquiry;

export type FaultCode = 'missing' | 'too-long' | 'control-characters' | 'bad-email' | 'bad-phone' | 'names-company';

export type FieldFault<Field extends string = string> = {
  readonly field: Field;
  readonly code: FaultCode;
  /** Characters, with `too-long`. */
  readonly limit?: number;
};

/** Characters at most. */
export const LIMITS = { name: 120, email: 254, phone: 40, company: 200, codeName: 80, message: 5000 } as const;

const PHONE = /^\+?[0-9(][0-9 ()./-]{4,38}[0-9]$/;
const PHONE_DIGITS_MIN = 7;
const PHONE_DIGITS_MAX = 15;

/**
 * Reads the words of the form. `hasSubject` tells that a need or a site comes with it: then the message may be empty.
 * @returns every fault at once, in the order of the form.
 */
export function checkEnquiry(
  words: Readonly<Record<EnquiryField, string>>,
  hasSubject: boolean,
): Result<Enquiry, { kind: 'bad-enquiry'; faults: readonly FieldFault<EnquiryField>[] }> {
  const clean = {
    name: cleanLine(words.name),
    email: cleanEmail(words.email),
    phone: cleanLine(words.phone),
    company: cleanLine(words.company),
    codeName: cleanLine(words.codeName),
    message: cleanLines(words.message),
  };
  const faults = [
    faultOfLine('name', clean.name, true),
    faultOfLine('email', clean.email, true) ?? (isEmail(clean.email) ? null : fault('email', 'bad-email')),
    faultOfLine('phone', clean.phone, false) ?? (isPhone(clean.phone) ? null : fault('phone', 'bad-phone')),
    faultOfLine('company', clean.company, false),
    faultOfLine('codeName', clean.codeName, false) ??
      (namesCompany(clean.codeName, clean.company) ? fault('codeName', 'names-company') : null),
    faultOfText('message', clean.message, { required: !hasSubject, limit: LIMITS.message }),
  ].filter((found) => found !== null);
  if (faults.length > 0) return refuse({ kind: 'bad-enquiry', faults });
  return ok({ ...clean, phone: clean.phone || null, company: clean.company || null });
}

/** What is wrong with a text of many lines, or null. */
export function faultOfText<Field extends string>(
  field: Field,
  text: string,
  { required, limit }: { required: boolean; limit: number },
): FieldFault<Field> | null {
  if (text === '') return required ? fault(field, 'missing') : null;
  if (text.length > limit) return { field, code: 'too-long', limit };
  return hasControlCharactersInLines(text) ? fault(field, 'control-characters') : null;
}

function faultOfLine(field: Exclude<EnquiryField, 'message'>, text: string, required: boolean) {
  if (text === '') return required ? fault(field, 'missing') : null;
  if (text.length > LIMITS[field]) return { field, code: 'too-long', limit: LIMITS[field] } as const;
  return hasControlCharacters(text) ? fault(field, 'control-characters') : null;
}

const fault = <Field extends string>(field: Field, code: FaultCode): FieldFault<Field> => ({ field, code });

function isPhone(text: string): boolean {
  if (text === '') return true;
  const digits = text.replace(/\D/g, '').length;
  return PHONE.test(text) && digits >= PHONE_DIGITS_MIN && digits <= PHONE_DIGITS_MAX;
}

/** The code name travels in subjects and addresses, so it must not give the company away. */
function namesCompany(codeName: string, company: string): boolean {
  const name = plain(company.replace(/\b(sp\.? ?z ?o\.? ?o\.?|s\.? ?a\.?|gmbh|ltd|inc|spółka.*)\b\.?/giu, ''));
  return name.length >= 3 && plain(codeName).includes(name);
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
