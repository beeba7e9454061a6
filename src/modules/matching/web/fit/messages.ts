import type { Locale, Widened } from '../../../../kernel/locale.ts';
import { en } from './messages.en.ts';
import { pl } from './messages.pl.ts';

export type FitMessages = Widened<typeof pl>;

export const fitMessages = (locale: Locale): FitMessages => (locale === 'pl' ? pl : en);
