import type { Locale, Widened } from '../../../../kernel/locale.ts';
import { en } from './messages.en.ts';
import { pl } from './messages.pl.ts';

export type Messages = Widened<typeof pl>;

export const fixMessages = (locale: Locale): Messages => (locale === 'pl' ? pl : en);
