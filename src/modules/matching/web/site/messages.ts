import type { Locale } from '../../../../kernel/locale.ts';
import type { Widened } from '../../../../kernel/locale.ts';
import { en } from './messages.en.ts';
import { pl } from './messages.pl.ts';

export type SiteMessages = Widened<typeof pl>;

export const siteMessages = (locale: Locale): SiteMessages => (locale === 'pl' ? pl : en);
