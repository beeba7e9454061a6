import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transformation } from '../../../../geometry/crs.ts';
import { area, type MultiPolygon } from '../../../../geometry/polygon.ts';
import { outlineText, readOutline, type OutlineSystem } from './outline.ts';

const [E, N] = [6_508_000, 5_738_000];
const border: MultiPolygon = [
  [
    [
      [E - 5000, N - 5000],
      [E + 5000, N - 5000],
      [E + 5000, N + 5000],
      [E - 5000, N + 5000],
      [E - 5000, N - 5000],
    ],
  ],
];
const read = (text: string, system: OutlineSystem = '2177') => readOutline({ text, system }, { epsg: 2177, border });
const fault = (text: string, system?: OutlineSystem) => {
  const answer = read(text, system);
  return answer.ok ? 'land' : [answer.error.fault.code, answer.error.fault.about ?? ''].join(' ').trim();
};
const SQUARE = `${N} ${E}\n${N} ${E + 200}\n${N + 100} ${E + 200}\n${N + 100} ${E}`;
const areaOf = (text: string, system?: OutlineSystem): number => {
  const answer = read(text, system);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.areaM2;
};

describe('a border that is typed', () => {
  test('is land of so many square metres, whichever number of a corner comes first', () => {
    expect(areaOf(SQUARE)).toBe(20_000);
    const turned = SQUARE.split('\n').map((line) => line.split(' ').toReversed().join(' '));
    expect(areaOf(turned.join('\n'))).toBe(20_000);
  });

  test('may carry decimal commas, semicolons, commas and the numbers of corners', () => {
    const [a, b, c, d] = SQUARE.split('\n').map((line) => line.split(' ')) as [string, string][];
    const text = `1 ${a!.join('\t')}\n2;${b!.join(';')}\n${c!.join(', ')}\n${d![0]},00 ${d![1]},00`;
    expect(areaOf(text)).toBe(20_000);
  });

  test.each(['2180', '4326'] as const)('in EPSG:%s is the same land to a square metre', (system) => {
    const carry = transformation(2177, Number(system) as 2180);
    const typed = SQUARE.split('\n').map((line) => {
      const [north, east] = line.split(' ').map(Number) as [number, number];
      const [x, y] = carry([east, north]);
      return `${y.toFixed(8)} ${x.toFixed(8)}`;
    });
    expect(areaOf(typed.join('\n'), system)).toBeCloseTo(20_000, 0);
  });

  test('may have parts and holes, and is written again as it was read', () => {
    const hole = `${N + 20} ${E + 20}\n${N + 20} ${E + 40}\n${N + 40} ${E + 40}`;
    const part = `${N} ${E + 500}\n${N} ${E + 600}\n${N + 100} ${E + 500}`;
    const answer = read(`${SQUARE}\n-\n${hole}\n\n${part}`);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    expect(answer.value.areaM2).toBe(20_000 - 200 + 5000);
    const again = read(outlineText(answer.value.outline));
    expect(again.ok && again.value.outline).toEqual(answer.value.outline);
  });

  test('that is no land says what is wrong and where', () => {
    expect(fault(`${N} ${E}\n${N + 100} ${E + 100}\n${N} ${E + 100}\n${N + 100} ${E}`)).toBe(
      `outline-crosses ${N + 50}.00 ${E + 50}.00`,
    );
    const inner = `${N + 10} ${E + 10}\n${N + 10} ${E + 20}\n${N + 20} ${E + 10}`;
    expect(fault(`${SQUARE}\n\n${inner}`)).toMatch(/^outline-parts \d/);
    expect(fault('')).toBe('few-corners');
    expect(fault(`${N} ${E}\n${N} ${E + 1}`)).toBe('few-corners');
    expect(fault(`${SQUARE}\nprzy drodze`)).toBe('bad-corner przy drodze');
    expect(fault(`${N} ${E}\n${N} ${E + 1}\n${N + 1} ${E}`)).toBe('outline-small');
    expect(fault(SQUARE, '2180')).toMatch(/^outline-outside/);
    expect(fault('51.1 17.03\n51.1 17.04\n51.11 17.04', '4326')).toBe('outline-outside 51.1 17.03');
    expect(fault(Array.from({ length: 1001 }, (_, i) => `${N + i} ${E}`).join('\n'))).toBe('many-corners');
  });

  test('never breaks the reader, whatever it is', () => {
    const line = fc.oneof(fc.string(), fc.tuple(fc.nat(), fc.nat()).map(String), fc.constantFrom('', '-', `${N} ${E}`));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const answer = read(lines.join('\n'));
        expect(answer.ok ? area(answer.value.outline) : 1).toBeGreaterThan(0);
      }),
    );
  });
});
