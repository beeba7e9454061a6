import type { Locale } from '../../../kernel/locale.ts';
import { en } from './messages.en.ts';
import { type Messages, pl } from './messages.pl.ts';

export const lawMessages = (locale: Locale): Messages => (locale === 'pl' ? pl : en);
