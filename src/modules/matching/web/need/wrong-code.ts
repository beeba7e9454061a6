import type { Locale } from '../../../../kernel/locale.ts';
import { readPkd } from '../../core/activities/known-code.ts';
import { type ActivityChoice, nameOfActivity } from './activity-choices.ts';
import { errorsOf } from './need-state.ts';

/** What is said of a question that has the shape of a code but is none, with existing codes to choose from. */
export type WrongCode = { readonly sentence: string; readonly near: readonly ActivityChoice[] };

/** Null for words and for codes that exist. */
export function wrongCode(question: string, locale: Locale): WrongCode | null {
  const read = readPkd(question);
  if (read.ok || read.error.kind === 'not-a-pkd') return null;
  const { kind, code, near } = read.error;
  const [error] = errorsOf([{ field: 'pkd', code: kind, params: { code, near: near.join(', ') } }], locale);
  return {
    sentence: error?.text ?? '',
    near: near.map((each) => ({ code: each, name: nameOfActivity(each, locale) ?? '' })),
  };
}
