import { type FactKind, number, text } from './kind.ts';

const land = { group: 'extent', none: false, of: 'land' } as const;

/** How much land there is and how it may be cut. */
export const EXTENT = {
  'largest-piece': number({ pl: 'Największa powierzchnia w jednym kawałku', en: 'Largest area in one piece' }, 'ha', {
    ...land,
    months: 24,
    max: 10_000,
  }),
  'smallest-piece': number({ pl: 'Najmniejsza wydzielana część', en: 'Smallest part that can be taken' }, 'ha', {
    ...land,
    months: 12,
    none: true,
    max: 10_000,
  }),
  'site-shape': text({ pl: 'Kształt terenu', en: 'Shape of the site' }, { ...land, months: null }),
  'expansion-area': number({ pl: 'O ile można powiększyć teren', en: 'Room for expansion' }, 'ha', {
    ...land,
    months: 12,
    none: true,
    max: 10_000,
  }),
  'expansion-terms': text(
    { pl: 'Jak można powiększyć teren', en: 'How the site can be extended' },
    { ...land, months: 12, none: true },
  ),
} as const satisfies Record<string, FactKind>;
