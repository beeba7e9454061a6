import { describe, expect, test } from 'vitest';
import { bytesNamed, type FileSource } from '../../places/index.server.ts';
import { checkPlanFiles } from './check-plan-files.ts';
import { actFile, RIGHT, withSecond, zonesFile, type ZoneSheet } from './plan-files.cases.ts';

const faultsOf = async (...files: FileSource[]) => (await checkPlanFiles(files)).faults;
const NATIONAL = {
  prefix: 'app-pog',
  version: '3.0',
  crs: 'http://www.opengis.net/gml/srs/epsg.xml#2177',
  order: 'en',
} as const;
const zoneFaults = (change: Partial<ZoneSheet>, style = {}) =>
  faultsOf(actFile(style), zonesFile(withSecond(change), style));
const limit = (name: string, value: string) => `<app:${name}>${value}</app:${name}>`;

const inNational = (change: Partial<ZoneSheet>): Partial<ZoneSheet> => ({
  ...change,
  ...(change.limits && { limits: change.limits.replaceAll('app:', 'app-pog:') }),
  ...(change.more && { more: change.more.replaceAll('app:', 'app-pog:') }),
});

describe('checking a plan', () => {
  test('a right set has no fault, in 2.0 northing first and in 3.0 easting first under another prefix', async () => {
    expect(await faultsOf(actFile(), zonesFile([...RIGHT]))).toEqual([]);
    const style = {
      prefix: 'app-pog',
      version: '3.0',
      crs: 'http://www.opengis.net/gml/srs/epsg.xml#2177',
      order: 'en',
    } as const;
    expect(await faultsOf(actFile(style), zonesFile([...RIGHT], style))).toEqual([]);
    expect(await faultsOf(zonesFile([...RIGHT]))).toEqual([]);
  });

  test.each<[string, Partial<ZoneSheet>, object]>([
    ['a gap, in m²', { cell: [1, 0, 1, 0.5] }, { kind: 'gap', object: '1POG', measure: 5000, unit: 'm2' }],
    [
      'a zone beyond the boundary',
      { cell: [1, 0, 1, 1.25] },
      { kind: 'outside-boundary', object: '1POG-2SU', measure: 2500 },
    ],
    [
      'an overlap',
      {
        ring: [
          [100, 0],
          [200, 0],
          [220, 50],
          [200, 100],
          [100, 100],
          [100, 0],
        ],
      },
      { kind: 'overlap', measure: 1000 },
    ],
    [
      'a border that crosses itself',
      {
        ring: [
          [100, 0],
          [200, 100],
          [200, 0],
          [100, 100],
          [100, 0],
        ],
      },
      { kind: 'self-intersection', object: '1POG-2SU', at: [6_506_150, 5_735_050] },
    ],
    [
      'a spike',
      {
        ring: [
          [100, 0],
          [200, 0],
          [200, 100],
          [150, 100],
          [150, 50],
          [150, 100],
          [100, 100],
          [100, 0],
        ],
      },
      { kind: 'self-intersection', object: '1POG-2SU' },
    ],
    [
      'a symbol that is none',
      { symbol: 'SX', designation: '2SU', localId: '1POG-2SU', name: 'strefaUslugowa', basic: ['U'] },
      { kind: 'unknown-symbol' },
    ],
    [
      'a symbol of another kind',
      { symbol: 'SP', designation: '2SU', localId: '1POG-2SU', name: 'strefaUslugowa', basic: ['U'] },
      { kind: 'symbol-mismatch' },
    ],
    ['a designation without a number', { designation: 'SU' }, { kind: 'bad-designation' }],
    ['a designation of another symbol', { designation: '2SP' }, { kind: 'bad-designation' }],
    ['an id twice', { localId: '1POG-1SP' }, { kind: 'duplicate-id', object: '1POG-1SP' }],
    ['two decimals', { limits: limit('maksUdzialPowierzchniZabudowy', '30.25') }, { kind: 'precision' }],
    ['more than everything', { limits: limit('maksUdzialPowierzchniZabudowy', '130.0') }, { kind: 'out-of-range' }],
    ['a comma for a point', { limits: limit('maksUdzialPowierzchniZabudowy', '30,5') }, { kind: 'out-of-range' }],
    ['no name', { without: 'nazwa' }, { kind: 'missing-field', object: '1POG-2SU' }],
    ['no surface', { without: 'geometria' }, { kind: 'missing-field' }],
    ['no profile', { basic: [] }, { kind: 'missing-field' }],
    ['a strange profile', { additional: ['P'] }, { kind: 'profile-not-allowed' }],
    ['an end before the beginning', { more: limit('obowiazujeDo', '2025-01-01') }, { kind: 'date-order' }],
    ['a beginning before the act’s', { from: '2026-01-15' }, { kind: 'date-order' }],
    [
      'a coordinate that is no number',
      {
        ring: [
          [Number.NaN, 0],
          [200, 0],
          [200, 100],
          [Number.NaN, 0],
        ],
      },
      { kind: 'not-well-formed' },
    ],
  ])('%s is one fault and no other', async (_, change, expected) => {
    const faults = await zoneFaults(change);
    expect(faults).toMatchObject([expected]);
    expect(await zoneFaults(inNational(change), NATIONAL)).toMatchObject([expected]);
    expect(faults[0]!.message).toMatch(/^[A-ZŁŻ].*\.$/u);
  });

  const STYLES = [
    ['2.0', {}],
    ['3.0', NATIONAL],
  ] as const;

  test.each(STYLES)('a designation that stands twice is one fault, in %s', async (_, style) => {
    const zones = [
      ...RIGHT.slice(0, 2),
      { ...RIGHT[1]!, cell: [2, 0, 1, 1] as [number, number, number, number], localId: '1POG-7SU' },
    ];
    expect(await faultsOf(actFile(style), zonesFile(zones, style))).toMatchObject([
      { kind: 'duplicate-designation', object: '1POG-7SU' },
    ]);
  });

  test.each(STYLES)(
    'a designation that is another zone’s is one fault of the zone whose own symbol and id contradict it, in %s',
    async (_, style) => {
      const zones = RIGHT.map((zone) => (zone.n === 1 ? { ...zone, designation: '2SU' } : zone));
      expect(await faultsOf(actFile(style), zonesFile(zones, style))).toMatchObject([
        { kind: 'duplicate-designation', object: '1POG-1SP' },
      ]);
    },
  );

  test('an act that begins after all its zones is one fault, of the act', async () => {
    const zones = RIGHT.map((zone) => ({ ...zone, from: '2026-01-15' }));
    expect(await faultsOf(actFile(), zonesFile(zones))).toMatchObject([{ kind: 'date-order', object: '1POG' }]);
  });

  test('an ended version beside the one that replaced it is no fault', async () => {
    const ended = { ...RIGHT[1]!, cell: [1, 0, 1.5, 1] as [number, number, number, number] };
    const old = zonesFile(
      [{ ...ended, more: '<app:koniecWersjiObiektu>2026-03-01T00:00:00Z</app:koniecWersjiObiektu>' }],
      { stamp: '20250101T000000' },
    );
    expect(await faultsOf(actFile(), zonesFile([...RIGHT]), old)).toEqual([]);
  });

  test.each([
    ['2.0', {}, 'http://www.opengis.net/def/crs/EPSG/0/2178', 'en'],
    ['3.0', NATIONAL, 'http://www.opengis.net/gml/srs/epsg.xml#2178', 'ne'],
  ] as const)(
    'a system or axes that contradict the label are one fault; the plan is measured all the same, in %s',
    async (_, style, strange, order) => {
      const act = actFile(style);
      const zones = (change: object) => zonesFile([...RIGHT], { ...style, ...change });
      for (const change of [{ crs: strange }, { order }, { crs: 'EPSG:27700' }]) {
        expect(await faultsOf(act, zones(change))).toMatchObject([{ kind: 'crs-mismatch', file: 'strefy.gml' }]);
      }
      const gap = zonesFile(withSecond({ cell: [1, 0, 1, 0.5] }), { ...style, order });
      expect(await faultsOf(act, gap)).toMatchObject([{ kind: 'crs-mismatch' }, { kind: 'gap', measure: 5000 }]);
    },
  );

  test.each([
    ['a bomb', '<!DOCTYPE a [<!ENTITY b "b">]><a/>'],
    ['half a file', '<a><b>'],
    ['nothing', ''],
    ['another vocabulary', '<kml xmlns="urn:k"/>'],
    ['a plan in nobody’s namespace', '<a><StrefaPlanistyczna xmlns="urn:x"/></a>'],
  ])('%s is one fault, not well formed', async (_, text) => {
    expect(await faultsOf(bytesNamed('plik.gml', new TextEncoder().encode(text)))).toMatchObject([
      { kind: 'not-well-formed', file: 'plik.gml' },
    ]);
  });
});
