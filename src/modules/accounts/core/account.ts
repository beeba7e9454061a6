import { hasControlCharacters } from '../../../kernel/plain-text.ts';

/** What is wrong with the words of a new account. */
export type AccountFault = { readonly field: 'email' | 'name' | 'password'; readonly code: string };

/** The role that may read the trail of changes; a city never loses its last one. */
export const ADMINISTRATOR = 'administrator';

export const PASSWORD_MIN = 12;
/** Longer texts are refused before they are hashed. Characters. */
export const PASSWORD_MAX = 256;
const EMAIL_MAX = 254;
const NAME_MAX = 120;

const EMAIL =
  /^[^\s@<>()[\]\\,;:"]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u;

/** The address as it is kept: trimmed, the domain in lower case. */
export function cleanEmail(text: string): string {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf('@');
  return at < 0 ? trimmed : trimmed.slice(0, at) + trimmed.slice(at).toLowerCase();
}

/** Whether mail can be sent to it: one address, no display name, no control characters, at most 254 characters. */
export const isEmail = (text: string): boolean =>
  text.length <= EMAIL_MAX && !hasControlCharacters(text) && !text.includes('..') && EMAIL.test(text);

/** Everything that is wrong with the words of a new account; empty when nothing is. */
export function checkAccount(words: { email: string; name: string; password: string }): AccountFault[] {
  const faults: AccountFault[] = [];
  if (!isEmail(words.email)) faults.push({ field: 'email', code: 'bad-email' });
  if (words.name.trim() === '') faults.push({ field: 'name', code: 'missing' });
  else if (words.name.length > NAME_MAX) faults.push({ field: 'name', code: 'too-long' });
  else if (hasControlCharacters(words.name)) faults.push({ field: 'name', code: 'control-characters' });
  const length = [...words.password].length;
  if (length < PASSWORD_MIN) faults.push({ field: 'password', code: 'too-short' });
  else if (length > PASSWORD_MAX) faults.push({ field: 'password', code: 'too-long' });
  return faults;
}
