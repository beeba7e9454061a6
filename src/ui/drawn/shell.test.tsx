import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { CityProfile } from '../../kernel/city-profile.ts';
import type { PageFrame } from '../frame.ts';
import { shellPart } from './shell.ts';

const CITY = { name: { pl: 'Kalisz', en: 'Kalisz' } } as unknown as CityProfile;
const HOSTILE = `/a"><script>alert('1')</script>&amp;$&\u0000`;

const frame = (other: Partial<PageFrame> = {}): PageFrame => ({ city: CITY, locale: 'pl', ...other }) as PageFrame;
const link = (address: string, times: { drawn: number } = { drawn: 0 }, from = frame()): string =>
  shellPart({
    frame: from,
    key: 'link',
    address,
    draw: (to) => {
      times.drawn += 1;
      return <a href={to}>{from.city?.name.pl}</a>;
    },
  }).__html;

test('what stands around a page is drawn once for a city, each time with the address of the request', () => {
  const times = { drawn: 0 };
  const from = frame({ city: { ...CITY } });
  expect(link('/a', times, from)).toBe('<a href="/a">Kalisz</a>');
  expect(link('/b', times, from)).toBe('<a href="/b">Kalisz</a>');
  expect(times.drawn).toBe(1);
});

test('another state of the city, or another language, is drawn anew', () => {
  const times = { drawn: 0 };
  link('/a', times, frame({ city: { ...CITY } }));
  expect(link('/a', times, frame({ city: { ...CITY, name: { pl: 'Poznań', en: 'Poznań' } } }))).toContain('Poznań');
  link('/a', times, frame({ locale: 'en' }));
  expect(times.drawn).toBe(3);
});

test('an address is escaped as the renderer escapes it, so none ends its attribute', () => {
  link('/first');
  const said = link(HOSTILE);
  expect(said).toBe(renderToString(<a href={HOSTILE}>Kalisz</a>));
  expect(said).not.toContain('<script');
});

test('without a city it is drawn each time', () => {
  expect(
    shellPart({ frame: frame({ city: null }), key: '', address: HOSTILE, draw: (to) => <b title={to}>Biuro</b> })
      .__html,
  ).toBe(renderToString(<b title={HOSTILE}>Biuro</b>));
});
