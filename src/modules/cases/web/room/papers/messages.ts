import type { Locale, Widened } from '../../../../../kernel/locale.ts';
import { en } from './messages.en.ts';
import { pl } from './messages.pl.ts';

export type PaperMessages = Widened<typeof pl>;

export const paperMessages = (locale: Locale): PaperMessages => (locale === 'pl' ? pl : en);
