import type { Locale } from '../../../../kernel/locale.ts';
import { en } from './messages.en.ts';
import { pl, type CompareMessages } from './messages.pl.ts';

export const compareMessages = (locale: Locale): CompareMessages => (locale === 'pl' ? pl : en);
