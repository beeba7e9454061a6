import type { CityProfile } from '../kernel/city-profile.ts';
import type { Day } from '../kernel/day.ts';
import type { Locale } from '../kernel/locale.ts';

/** Styles that only some pages wear: those with a map, lists of sites, a site or a parcel, and so on. One that is built on another is linked after it. */
export type StyleSheet = 'need' | 'map' | 'list' | 'compare' | 'site' | 'fit' | 'card' | 'aid' | 'desk' | 'rooms';

/** What stands around a page's content; `frameOf` of platform/web makes it. */
export type PageFrame = {
  readonly locale: Locale;
  readonly city: CityProfile | null;
  readonly path: string;
  readonly here: string;
  /** Today in Poland, for what is printed. */
  readonly today: Day;
  readonly otherLanguage: string;
  readonly theme: 'light' | 'dark' | null;
  readonly demo: boolean;
  readonly developmentMail: boolean;
  readonly baseUrl: string;
  readonly session: { readonly name: string; readonly permissions: readonly string[] } | null;
  readonly stylesheet: string;
  readonly sheets: Readonly<Record<StyleSheet, string>>;
  readonly fonts: readonly string[];
  readonly script: (source: string) => { readonly src: string; readonly styles: readonly string[] };
};
