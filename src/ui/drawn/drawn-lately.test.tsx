import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { drawnLately } from './drawn-lately.ts';

const HOSTILE = `kind=land&q="><script>alert('1')</script>&amp;$&`;

/** Draws a link, and counts how often. */
function office() {
  const owner = {};
  const times = { drawn: 0 };
  const link = (key: string, address = ''): string =>
    drawnLately({
      owner,
      key,
      address,
      draw: (to) => {
        times.drawn += 1;
        return <a href={`/miejsca?${to}`}>{key}</a>;
      },
    });
  return { link, times };
}

describe('a part of many pages', () => {
  test('is drawn once for all that it says, each time with the address of the request', () => {
    const { link, times } = office();
    expect(link('Kalisz', 'a=1')).toBe('<a href="/miejsca?a=1">Kalisz</a>');
    expect(link('Kalisz', 'a=2')).toBe('<a href="/miejsca?a=2">Kalisz</a>');
    expect(times.drawn).toBe(1);
    expect(link('Poznań', 'a=2')).toContain('Poznań');
    expect(times.drawn).toBe(2);
  });

  test('says nothing of another owner', () => {
    expect(office().link('Kalisz')).toBe(office().link('Kalisz'));
    const [one, other] = [{}, {}];
    drawnLately({ owner: one, key: 'same', draw: () => <b>Kalisz</b> });
    expect(drawnLately({ owner: other, key: 'same', draw: () => <b>Poznań</b> })).toBe('<b>Poznań</b>');
  });

  test('takes an address as the renderer would, so none ends its attribute', () => {
    const { link } = office();
    expect(link('x', HOSTILE)).toBe(renderToString(<a href={`/miejsca?${HOSTILE}`}>x</a>));
  });

  test('gives way when it was not asked for lately', () => {
    const { link, times } = office();
    const long = 'x'.repeat(200_000);
    link('first');
    for (let i = 0; i < 3; i += 1) link(`${i}${long}`);
    link('first');
    expect(times.drawn).toBe(4);
    for (let i = 3; i < 8; i += 1) {
      link(`${i}${long}`);
      link('first');
    }
    expect(times.drawn).toBe(9);
    link(`0${long}`);
    expect(times.drawn).toBe(10);
  });
});
