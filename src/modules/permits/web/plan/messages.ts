import type { Locale, Widened } from '../../../../kernel/locale.ts';
import { en } from './messages.en.ts';
import { pl } from './messages.pl.ts';

export type PlanMessages = Widened<typeof pl>;

export const planMessages = (locale: Locale): PlanMessages => (locale === 'pl' ? pl : en);
