import type { Locale } from '../../../../kernel/locale.ts';
import { en } from './messages.en.ts';
import { pl, type CardMessages } from './messages.pl.ts';

export const cardMessages = (locale: Locale): CardMessages => (locale === 'pl' ? pl : en);
