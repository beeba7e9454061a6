import type { Locale } from '../kernel/locale.ts';
import { en } from './messages.en.ts';
import { pl, type UiMessages } from './messages.pl.ts';

/** The words of the components in the reader's language. */
export const uiMessages = (locale: Locale): UiMessages => (locale === 'pl' ? pl : en);
