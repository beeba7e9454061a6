import { gzipSync } from 'node:zlib';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { CityMap, type BaseFeature, type MapSite } from './index.ts';
import { mapFrame } from './map/map-frame.ts';
import { layPins, PIN, PIN_GAP } from './map/pin-layout.ts';

const BASE: BaseFeature[] = [
  { kind: 'label', rank: 0, name: 'Kalisz', geometry: { type: 'Point', coordinates: [18.0905, 51.7625] } },
  { kind: 'zone-label', rank: 2, name: 'Dobrzec-Zachód', geometry: { type: 'Point', coordinates: [18.0182, 51.7496] } },
  { kind: 'label', rank: 1, name: 'Winiary', geometry: { type: 'Point', coordinates: [18.1352, 51.7602] } },
  {
    kind: 'border',
    rank: 1,
    name: 'Kalisz',
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [18.0, 51.7],
          [18.16, 51.7],
          [18.16, 51.8],
          [18.0, 51.8],
          [18.0, 51.7],
        ],
      ],
    },
  },
];

/** Sites in clusters, as zones make them. */
const sites = (count: number): MapSite[] =>
  Array.from({ length: count }, (_, i) => ({
    slug: `miejsce-${i + 1}`,
    name: `Inwestorska ${i + 1}`,
    number: i + 1,
    verdict: (['pass', 'conditional', 'unknown', 'fail'] as const)[i % 4]!,
    lonLat: [[18.018, 18.04, 18.09, 18.136][i % 4]! + (i % 7) * 0.0011, 51.755 + ((i * 5) % 9) * 0.0009] as const,
    rings: [],
  }));
const ground = { width: 700, height: 660, words: [], kept: [] };

describe('the frame of the map and its pins', () => {
  test('a kilometre is as long to the east as to the north', () => {
    const frame = mapFrame([], BASE);
    const [x0, y0] = frame.at([18.09, 51.75]);
    const [x1] = frame.at([18.09 + 1 / 68.85, 51.75]);
    const [, y1] = frame.at([18.09, 51.75 + 1 / 111.195]);
    expect(x1 - x0).toBeCloseTo(frame.perKm, 0);
    expect(y0 - y1).toBeCloseTo(frame.perKm, 0);
  });

  test('every site is in view, also a lone one', () => {
    for (const listed of [sites(1), sites(24)]) {
      const frame = mapFrame(listed, BASE);
      for (const site of listed) {
        const [x, y] = frame.at(site.lonLat);
        expect(x > 20 && x < 680 && y > 20 && y < 640).toBe(true);
      }
    }
  });

  test.each([2, 7, 24, 40])('no two of %i pins overlap, and none leaves the map', (count) => {
    const frame = mapFrame(sites(count), BASE);
    const pins = layPins(
      sites(count).map((site) => frame.at(site.lonLat)),
      ground,
    );
    pins.forEach(([x, y], i) => {
      expect(x >= PIN && x <= 700 - PIN && y >= PIN && y <= 660 - PIN).toBe(true);
      for (const [ox, oy] of pins.slice(i + 1)) expect(Math.hypot(x - ox, y - oy)).toBeGreaterThanOrEqual(PIN_GAP);
    });
  });

  test('sites on the same spot still get pins of their own', () => {
    const pins = layPins(
      Array.from({ length: 12 }, () => [350, 330] as const),
      ground,
    );
    expect(new Set(pins.map(String)).size).toBe(12);
  });
});

describe('the map as a page shows it', () => {
  test('the same sites always give the same map', () => {
    const draw = (): string => renderToString(<CityMap locale="pl" base={BASE} sites={sites(24)} />);
    expect(draw()).toBe(draw());
  });

  test('a pin stays where it is when the ranking changes', () => {
    const places = (listed: MapSite[]): Map<string, string> =>
      new Map(
        [
          ...renderToString(<CityMap locale="pl" base={BASE} sites={listed} />).matchAll(
            /data-site="([^"]+)"[^>]*><g transform="([^"]+)"/g,
          ),
        ].map((match) => [match[1]!, match[2]!]),
      );
    const ranked = sites(24);
    const again = places(ranked.toReversed().map((site, i) => ({ ...site, number: i + 1 })));
    expect(again.size).toBe(24);
    for (const [slug, place] of places(ranked)) expect(again.get(slug)).toBe(place);
  });

  test('the map says in words where each site stands, in both languages', () => {
    const polish = renderToString(<CityMap locale="pl" base={BASE} sites={sites(4)} />);
    expect(polish).toContain('aria-labelledby="mapa-t"');
    expect(polish).toMatch(/<title id="mapa-t">Mapa: Kalisz i miejsca z listy<\/title>/);
    expect(polish).toMatch(/Dobrzec-Zachód: 1 Inwestorska 1[^<]*\. /);
    expect(polish).toContain('Mapa orientacyjna, nie do pomiarów.');
    const english = renderToString(<CityMap locale="en" base={BASE} sites={sites(4)} />);
    expect(english).toContain('For orientation only, not for measuring.');
  });

  test('a pin is a link that says number, name and verdict', () => {
    const html = renderToString(<CityMap locale="pl" base={BASE} sites={sites(1)} />);
    expect(html).toContain('href="#miejsce-miejsce-1"');
    expect(html).toContain('aria-label="1. Inwestorska 1, spełnia"');
  });

  test('more sites than pins end as dots, and the caption says so', () => {
    const html = renderToString(<CityMap locale="pl" base={BASE} sites={sites(60)} />);
    expect(html.match(/class="ink-pin"/g)).toHaveLength(40);
    expect(html).toContain('Miejsca dalsze niż pierwsze 40');
  });

  test('names of people and places can not break out of the drawing', () => {
    const hostile = sites(1).map((site) => ({ ...site, name: '"><script>alert(1)</script>' }));
    const html = renderToString(<CityMap locale="pl" base={BASE} sites={hostile} />);
    expect(html).not.toContain('<script');
  });

  test('the map carries no style attribute, which the content policy would refuse', () => {
    expect(renderToString(<CityMap locale="pl" base={BASE} sites={sites(24)} />)).not.toMatch(/ style\b/);
  });

  test('24 sites take at most 6 kB', () => {
    const html = renderToString(<CityMap locale="pl" base={BASE} sites={sites(24)} />);
    expect(gzipSync(html).length).toBeLessThan(6 * 1024);
  });
});
