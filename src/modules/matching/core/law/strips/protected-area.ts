import { type Day, day } from '../../../../../kernel/day.ts';
import type { Clause } from '../../../../../kernel/provision.ts';
import type { DatedRow } from '../../../../../kernel/law/dated.ts';

/** What an area means for building within its own border: `forbids`, somebody's consent, or nothing. */
export type AreaEffect = (typeof AREA_EFFECTS)[number];
/** From the least to the most. */
export const AREA_EFFECTS = ['none', 'asks', 'forbids'] as const;

const row = (
  effect: AreaEffect,
  clause: Pick<Clause, 'act' | 'article'> & Partial<Pick<Clause, 'url'>>,
  from: Day,
): readonly DatedRow<AreaEffect>[] => [
  { from, to: null, value: effect, clause: { page: null, url: null, ...clause }, checkedOn: null },
];

const WATER = day('2018-01-01');
const HERITAGE = day('2003-11-17');
const NATURE = day('2004-05-01');
const water = (article: string) => ({ act: 'Prawo wodne', article });
const heritage = (article: string) => ({ act: 'Ustawa o ochronie zabytków i opiece nad zabytkami', article });
const nature = (article: string) => ({ act: 'Ustawa o ochronie przyrody', article });

/**
 * Areas of particular flood danger (1 and 10 %, between the bank and the dyke): a new building needs a permit under water law, so the area is
 * taken off until there is one. A program read art. 390 (1) at sip.lex.pl (Dz.U. 2023 poz. 1478) and art. 16 (34) at oki.rzgw.szczecin.pl, which also
 * name islands and alluvions; no person did: unverified. Not a layer yet: 50 m from the foot of a dyke (art. 176 (1) (5), read at wody.gov.pl).
 */
const danger = row(
  'forbids',
  {
    ...water('art. 16 pkt 34 i art. 390 ust. 1 pkt 1 lit. b'),
    url: 'https://sip.lex.pl/akty-prawne/dzu-dziennik-ustaw/prawo-wodne-18625895/art-390',
  },
  WATER,
);

export const FLOOD_EFFECT = {
  q10: danger,
  q1: danger,
  'between-dykes': danger,
  'q0.2': row('none', water('art. 16 pkt 34'), WATER),
  'dyke-failure': row('none', water('art. 16 pkt 34'), WATER),
} as const;

const BUILDING_LAW = {
  act: 'Prawo budowlane',
  url: 'http://www.pwrz.pl/komentarz_do_ustawy/prawo_budowlane/art-39-pr-bud.html',
};

/**
 * A program read art. 39 (1) and (3) of the Building Law at pwrz.pl (state of April 2023): works at a monument or on an area of the register need
 * the conservator's permit first, in the municipal record the conservator's consent (silence for 30 days is one). Archaeology is from memory.
 * Unverified.
 */
export const HERITAGE_EFFECT = {
  register: row('asks', { ...BUILDING_LAW, article: 'art. 39 ust. 1' }, HERITAGE),
  'register-area': row('asks', { ...BUILDING_LAW, article: 'art. 39 ust. 1' }, HERITAGE),
  record: row('asks', { ...BUILDING_LAW, article: 'art. 39 ust. 3' }, HERITAGE),
  archaeology: row('asks', heritage('art. 31 ust. 1a'), HERITAGE),
} as const;

const LEX = 'https://sip.lex.pl/akty-prawne/dzu-dziennik-ustaw/ochrona-przyrody-17091515';
const closed = { ...nature('art. 15 ust. 1 pkt 1'), url: `${LEX}/art-15` };
const small = { ...nature('art. 45 ust. 1'), url: `${LEX}/art-45` };

/**
 * A program read art. 15 (1) (1) and 45 (1) at sip.lex.pl and 17 (1) at lexlege.pl (Dz.U. 2023 poz. 1336): the first forbids building, the others
 * are lists out of which the act on each area chooses, in a landscape park also 100 m from banks (17 (1) (7)): only that act says. Art. 24 and
 * 33 are from memory. Unverified.
 */
export const NATURE_EFFECT = {
  'national-park': row('forbids', closed, NATURE),
  reserve: row('forbids', closed, NATURE),
  'landscape-park': row(
    'asks',
    { ...nature('art. 17 ust. 1'), url: 'https://lexlege.pl/ustawa-o-ochronie-przyrody/art-17/' },
    NATURE,
  ),
  'protected-landscape': row('asks', nature('art. 24'), NATURE),
  'natura-2000': row('asks', nature('art. 33'), NATURE),
  monument: row('asks', small, NATURE),
  'ecological-use': row('asks', small, NATURE),
  'documentation-site': row('asks', small, NATURE),
  'landscape-complex': row('asks', small, NATURE),
} as const;

export const AREA_LAW = { ...FLOOD_EFFECT, ...HERITAGE_EFFECT, ...NATURE_EFFECT } as const;
export type AreaKind = keyof typeof AREA_LAW;
