import type { Locale } from '../../../kernel/locale.ts';
import type { RefusedParcel } from './import-report.ts';
import { en } from './refusal-sentences.en.ts';
import { pl } from './refusal-sentences.pl.ts';

/** Why a parcel was refused, as people read it. */
export const refusalSentence = (refusal: RefusedParcel, locale: Locale): string =>
  (locale === 'pl' ? pl : en)[refusal.kind](refusal);
