import type { Locale, Widened } from '../../../../../kernel/locale.ts';
import { en } from './messages.en.ts';
import { pl } from './messages.pl.ts';

export type ErasureMessages = Widened<typeof pl>;

export const erasureMessages = (locale: Locale): ErasureMessages => (locale === 'pl' ? pl : en);
