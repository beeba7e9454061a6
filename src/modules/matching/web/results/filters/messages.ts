import type { Locale } from '../../../../../kernel/locale.ts';
import { en } from './messages.en.ts';
import { pl, type FilterMessages } from './messages.pl.ts';

export const filterMessages = (locale: Locale): FilterMessages => (locale === 'pl' ? pl : en);
