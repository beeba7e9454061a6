import type { Locale, Widened } from '../../../kernel/locale.ts';
import { en } from './messages.en.ts';
import { pl } from './messages.pl.ts';

export type PermitMessages = Widened<typeof pl>;

export const permitMessages = (locale: Locale): PermitMessages => (locale === 'pl' ? pl : en);
