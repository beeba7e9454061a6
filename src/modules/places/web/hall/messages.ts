import type { Locale, Widened } from '../../../../kernel/locale.ts';
import { en } from './messages.en.ts';
import { pl } from './messages.pl.ts';

export type HallMessages = Widened<typeof pl>;

export const hallMessages = (locale: Locale): HallMessages => (locale === 'pl' ? pl : en);
