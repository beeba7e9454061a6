import { assert, property, subarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../../kernel/day.ts';
import { EVERYTHING, partsOf, type SiteFilter, without } from './filter.ts';
import type { SiteListing } from './listing.ts';
import { parseFilter, writeFilter } from './query.ts';
import { nearestMisses, searchSites } from './search-sites.ts';
import { packReady, unpackReady } from './ready.ts';
import { resolveText } from './text.ts';
import { wordsOf } from './words.ts';

const TODAY = '2026-11-23' as Day;
const text = (pl: string) => ({ pl, en: pl });
const fresh = <Value>(value: Value) => ({ value, until: '2027-06-30' as Day });
const stale = <Value>(value: Value) => ({ value, until: '2026-06-30' as Day });

const site = (slug: string, part: Partial<SiteListing> = {}): SiteListing => ({
  slug,
  kind: 'land',
  name: text(slug),
  district: text('Dobrzec'),
  words: wordsOf(`${slug} Strefa Gospodarcza Dobrzec-Zachód, hala przy Wrocławskiej 302/2`),
  area: fresh(20_000),
  price: fresh(100),
  rent: null,
  power: fresh(2),
  gas: fresh('none'),
  water: fresh(10),
  sewage: null,
  rail: fresh('none'),
  owner: fresh('municipal'),
  tenure: fresh('sale'),
  available: fresh('2026-12-01' as Day),
  hall: 'yes',
  services: 'unknown',
  ready: [{ level: 1, missing: 2, until: null }],
  confirmed: '2026-10-01' as Day,
  ...part,
});

const OFFER = [
  site('a', { power: fresh(6), area: fresh(74_000) }),
  site('b', { power: stale(9), gas: fresh(120), owner: fresh('private') }),
  site('c', { kind: 'hall', power: null, tenure: fresh('lease'), price: null, rent: fresh(20), hall: 'no' }),
  site('d', { kind: 'hall', power: fresh('none'), tenure: fresh('both') }),
];

const filter = (query: string): SiteFilter => parseFilter(new URLSearchParams(query), 'ha').filter;
const found = (query: string): string[] => searchSites(OFFER, filter(query), TODAY).found.map(({ slug }) => slug);

describe('a filter of the offer', () => {
  test('admits everything when nothing is chosen', () => {
    expect(found('')).toEqual(['a', 'b', 'c', 'd']);
    expect(partsOf(EVERYTHING)).toEqual([]);
  });

  test('never takes the unknown for a no: it has its own value and its own count', () => {
    expect(found('f-power-min=1')).toEqual(['a']);
    expect(found('f-power-min=1&f-power-or=unknown')).toEqual(['a', 'b', 'c']);
    const { counts } = searchSites(OFFER, EVERYTHING, TODAY);
    expect(counts.ranges.power).toEqual({ min: 6, max: 6, known: 1, unknown: 2 });
    expect(counts.choices.sewage).toEqual({ unknown: 4 });
    expect(found('f-sewage=unknown')).toHaveLength(4);
  });

  test('knows that what is only let has no price, rather than an unknown one', () => {
    const { counts } = searchSites(OFFER, EVERYTHING, TODAY);
    expect(counts.ranges.price).toMatchObject({ known: 3, unknown: 0 });
    expect(found('f-tenure=lease')).toEqual(['c', 'd']);
  });

  test('counts a facet over what passes all others, so that another of its answers can be seen', () => {
    const { counts } = searchSites(OFFER, filter('f-kind=hall&f-owner=municipal'), TODAY);
    expect(counts.choices.kind).toEqual({ land: 1, hall: 2 });
    expect(counts.choices.owner).toEqual({ municipal: 2 });
  });

  test('says what could be given up, and who comes nearest', () => {
    const nothing = filter('f-kind=hall&f-power-min=5');
    const search = searchSites(OFFER, nothing, TODAY);
    expect(search.found).toEqual([]);
    expect(search.relaxed).toEqual([
      { part: 'kind', sites: 1 },
      { part: 'power', sites: 2 },
    ]);
    expect(nearestMisses(OFFER, nothing, TODAY).map(({ listing, misses }) => [listing.slug, misses])).toEqual([
      ['a', ['kind']],
      ['c', ['power']],
      ['d', ['power']],
    ]);
  });

  test('orders by what was asked, the unknown last', () => {
    expect(found('sort=power')).toEqual(['a', 'b', 'c', 'd']);
    expect(found('sort=price')).toEqual(['a', 'b', 'd', 'c']);
    expect(found('sort=area')[0]).toBe('a');
  });

  test('each count is what choosing that answer alone in its facet shows', () => {
    const queries = subarray(['f-kind=hall', 'f-owner=private', 'f-gas=none', 'f-power-min=1', 'f-hall=yes']);
    assert(
      property(queries, (parts) => {
        const chosen = filter(parts.join('&'));
        const { counts, relaxed } = searchSites(OFFER, chosen, TODAY);
        for (const [value, count] of Object.entries(counts.choices.kind)) {
          const only = { ...chosen, choices: { ...chosen.choices, kind: [value] } };
          expect(searchSites(OFFER, only, TODAY).found).toHaveLength(count);
        }
        for (const { part, sites } of relaxed)
          expect(searchSites(OFFER, without(chosen, part), TODAY).found).toHaveLength(sites);
      }),
    );
  });
});

describe('a filter in an address', () => {
  test.each(['q=hala', 'f-kind=land&f-kind=hall', 'f-area-min=2.5&f-area-or=unknown&sort=price', 'f-rent-max=40'])(
    '%s is read and written back alike',
    (query) => {
      expect(writeFilter(filter(query), 'ha').toString()).toBe(query);
    },
  );

  test('keeps areas in square metres whatever the unit typed', () => {
    expect(filter('f-area-min=2,5').ranges.area.min).toBe(25_000);
    expect(writeFilter(filter('f-area-min=2,5'), 'm2').get('f-area-min')).toBe('25000');
  });

  test('names the bound that is no number, and two bounds upside down', () => {
    const faults = (query: string) =>
      parseFilter(new URLSearchParams(query), 'ha').faults.map(({ field, code }) => [field, code]);
    expect(faults('f-power-min=abc')).toEqual([['f-power-min', 'not-a-number']]);
    expect(faults('f-power-min=5&f-power-max=2')).toEqual([['f-power-max', 'upside-down']]);
  });
});

describe('words of the offer', () => {
  const VOCABULARY = wordsOf(
    'Dobrzec-Zachód hala lokal na restaurację działka Rypinek Piwonice Tyniec Śródmieście Wrocławska biurowiec 302/2',
  );
  test.each([
    ['hale', 'hala'],
    ['halach', 'hala'],
    ['na Dobrcu', 'dobrzec'],
    ['Dobrca', 'dobrzec'],
    ['dzialce', 'dzialka'],
    ['działek', 'dzialka'],
    ['Rypinku', 'rypinek'],
    ['Piwonicach', 'piwonice'],
    ['Tyńcu', 'tyniec'],
    ['w Śródmieściu', 'srodmiescie'],
    ['srodmiescie', 'srodmiescie'],
    ['przy Wrocławskiej', 'wroclawska'],
    ['restauracji', 'restauracje'],
    ['biuro', 'biurowiec'],
    ['302/2', '302/2'],
  ])('%s finds %s', (asked, word) => {
    const [group] = resolveText(asked, VOCABULARY);
    expect(group).toMatchObject({ guessed: false });
    expect(group?.words).toContain(word);
  });

  test('a slip of the pen finds the word most like it, and says so', () => {
    expect(resolveText('Dobrezc', VOCABULARY)).toEqual([{ asked: 'dobrezc', words: ['dobrzec'], guessed: true }]);
    expect(resolveText('wroclavska', VOCABULARY)).toMatchObject([{ words: ['wroclawska'], guessed: true }]);
    expect(resolveText('kwantowy', VOCABULARY)).toMatchObject([{ words: [] }]);
  });
});

describe('the orders by readiness and by the latest fact', () => {
  const ladder = (level: number, missing: number, until: Day | null = null) => ({ level, missing, until });
  const offer = [
    site('idea', { ready: [ladder(0, 3)], confirmed: null }),
    site('soon-less', { ready: [ladder(3, 1, '2026-11-30' as Day), ladder(1, 1)], confirmed: '2026-11-20' as Day }),
    site('near', { ready: [ladder(2, 1)], confirmed: '2025-01-01' as Day }),
    site('far', { ready: [ladder(2, 4)], confirmed: '2026-11-20' as Day }),
  ];
  const inOrder = (sort: string, asOf: string) =>
    searchSites(offer, filter(`sort=${sort}`), asOf as Day).found.map(({ slug }) => slug);

  test('put the highest rung first, then the fewest missing steps, as of the day', () => {
    expect(inOrder('ready', '2026-11-23')).toEqual(['soon-less', 'near', 'far', 'idea']);
    expect(inOrder('ready', '2026-12-01')).toEqual(['near', 'far', 'soon-less', 'idea']);
  });

  test('put what was never confirmed last', () => {
    expect(inOrder('confirmed', '2026-11-23')).toEqual(['far', 'soon-less', 'near', 'idea']);
  });

  test('are the same when their pieces come back from the database', () => {
    for (const { ready } of offer) expect(unpackReady(packReady(ready))).toEqual(ready);
    expect(unpackReady([])).toEqual([ladder(0, 0)]);
  });
});
