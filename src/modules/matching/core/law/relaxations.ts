import { day } from '../../../../kernel/day.ts';
import type { DatedRow } from '../../../../kernel/law/dated.ts';
import type { Clause } from '../../../../kernel/provision.ts';

/** Who could let a rule give way. */
export const AUTHORITIES = [
  'building-authority',
  'city-council',
  'road-manager',
  'water-authority',
  'network-operator',
  'entitled-person',
  'heritage-conservator',
  'nature-authority',
] as const;
export type Authority = (typeof AUTHORITIES)[number];

type Row = DatedRow<Authority>;

// oxlint-disable-next-line max-params
const row = (from: string, value: Authority, act: string, article: string | null): readonly Row[] => [
  {
    from: day(from),
    to: null,
    value,
    clause: { act, article, page: null, url: null } satisfies Clause,
    checkedOn: null,
  },
];

const departure = row('1995-01-01', 'building-authority', 'Prawo budowlane', 'art. 9');
const planChange = row('2003-07-11', 'city-council', 'Ustawa o planowaniu i zagospodarowaniu przestrzennym', 'art. 27');

/**
 * By which clause, and by whose decision, a rule that takes land could give way. From memory, so unverified: it names whom to ask, and promises
 * nothing. Codes without a row can't be relaxed by anybody's decision.
 */
export const RELAXATION = {
  'border-blank': departure,
  'border-open': departure,
  forest: departure,
  'building-line': planChange,
  'drawn-line': planChange,
  'use-refused': planChange,
  road: row('2003-12-09', 'road-manager', 'Ustawa o drogach publicznych', 'art. 43 ust. 2'),
  watercourse: row('2018-01-01', 'water-authority', 'Prawo wodne', 'art. 232'),
  flood: row('2018-01-01', 'water-authority', 'Prawo wodne', 'art. 390 ust. 1 pkt 1'),
  'power-line': row('1995-01-01', 'network-operator', 'Uzgodnienie z operatorem sieci energetycznej', null),
  'gas-pipe': row(
    '2013-09-05',
    'network-operator',
    'Rozporządzenie w sprawie warunków technicznych, jakim powinny odpowiadać sieci gazowe',
    '§ 10',
  ),
  easement: row('1965-01-01', 'entitled-person', 'Kodeks cywilny', 'art. 248'),
  heritage: row(
    '2003-11-17',
    'heritage-conservator',
    'Ustawa o ochronie zabytków i opiece nad zabytkami',
    'art. 36 ust. 1',
  ),
  nature: row('2004-05-01', 'nature-authority', 'Ustawa o ochronie przyrody', 'art. 15 ust. 3–4'),
} as const satisfies Readonly<Record<string, readonly Row[]>>;

/** Codes of strips whose rule somebody could let give way. */
export type Relaxable = keyof typeof RELAXATION;
