import type { Locale } from '../../../../kernel/locale.ts';
import { en } from './messages.en.ts';
import { type LimitMessages, pl } from './messages.pl.ts';

export const limitMessages = (locale: Locale): LimitMessages => (locale === 'pl' ? pl : en);
