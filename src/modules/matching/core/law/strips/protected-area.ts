import { type Day, day } from '../../../../../kernel/day.ts';
import type { Clause } from '../../../../../kernel/provision.ts';
import type { DatedRow } from '../../../../../kernel/law/dated.ts';

/** What an area means for building within its own border: `forbids`, somebody's consent, or nothing. */
export type AreaEffect = (typeof AREA_EFFECTS)[number];
/** From the least to the most. */
export const AREA_EFFECTS = ['none', 'asks', 'forbids'] as const;

const row = (
  effect: AreaEffect,
  clause: Pick<Clause, 'act' | 'article'>,
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
 * taken off until there is one. Art. 16 (34), 77 and 390 (1) read at sip.lex.pl and kancelaria-kornalewicz.pl: unverified.
 */
const danger = row('forbids', water('art. 16 pkt 34, art. 77 i art. 390 ust. 1 pkt 1 lit. b'), WATER);

export const FLOOD_EFFECT = {
  q10: danger,
  q1: danger,
  'between-dykes': danger,
  'q0.2': row('none', water('art. 16 pkt 34'), WATER),
  'dyke-failure': row('none', water('art. 16 pkt 34'), WATER),
} as const;

/** From memory, unverified. */
export const HERITAGE_EFFECT = {
  register: row('asks', heritage('art. 36 ust. 1'), HERITAGE),
  'register-area': row('asks', heritage('art. 36 ust. 1'), HERITAGE),
  record: row('asks', { act: 'Prawo budowlane', article: 'art. 39 ust. 3' }, HERITAGE),
  archaeology: row('asks', heritage('art. 31 ust. 1a'), HERITAGE),
} as const;

/** From memory, unverified. */
export const NATURE_EFFECT = {
  'national-park': row('forbids', nature('art. 15 ust. 1 pkt 1'), NATURE),
  reserve: row('forbids', nature('art. 15 ust. 1 pkt 1'), NATURE),
  'landscape-park': row('asks', nature('art. 17'), NATURE),
  'protected-landscape': row('asks', nature('art. 24'), NATURE),
  'natura-2000': row('asks', nature('art. 33'), NATURE),
  monument: row('asks', nature('art. 45'), NATURE),
  'ecological-use': row('asks', nature('art. 45'), NATURE),
  'documentation-site': row('asks', nature('art. 45'), NATURE),
  'landscape-complex': row('asks', nature('art. 45'), NATURE),
} as const;

export const AREA_LAW = { ...FLOOD_EFFECT, ...HERITAGE_EFFECT, ...NATURE_EFFECT } as const;
export type AreaKind = keyof typeof AREA_LAW;
