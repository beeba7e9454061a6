import type { Locale } from '../../../kernel/locale.ts';
import { en } from './messages.en.ts';
import { pl, type Messages } from './messages.pl.ts';

export const layerMessages = (locale: Locale): Messages => (locale === 'pl' ? pl : en);
