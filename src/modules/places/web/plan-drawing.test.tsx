import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { PlanDrawing, type PlanDrawingProps, PlanLegend } from './index.ts';
import { planFrame } from './plan/plan-frame.ts';

const E = 6_502_000;
const N = 5_736_000;
const shape = (points: [number, number][]): PlanDrawingProps['parcels'][number]['shape'] => [
  [points.map(([x, y]) => [E + x, N + y] as const)],
];
const PLAN: PlanDrawingProps = {
  locale: 'pl',
  id: 'dzialka',
  name: 'Inwestorska 4',
  parcels: [
    {
      number: '12/4',
      shape: shape([
        [0, 0],
        [172, 0],
        [178, 104],
        [62, 118],
        [-4, 92],
        [0, 0],
      ]),
    },
  ],
  neighbours: [
    {
      number: '12/5',
      shape: shape([
        [172, 0],
        [290, 0],
        [290, 110],
        [178, 104],
      ]),
    },
  ],
  strips: [
    {
      label: 'Linia zabudowy od ulicy',
      reason: 'plan, § 24',
      depth: 10,
      hatch: 'a',
      shape: shape([
        [0, 0],
        [172, 0],
        [172, 10],
        [0, 10],
      ]),
    },
  ],
};
const HALL: NonNullable<PlanDrawingProps['hall']> = {
  corners: [
    [E + 34, N + 34],
    [E + 154, N + 34],
    [E + 154, N + 94],
    [E + 34, N + 94],
  ],
  length: 120,
  width: 60,
  height: 12,
  clearances: [{ label: 'od ulicy', metres: 34, from: [E + 132, N + 34], to: [E + 132, N] }],
};

describe('the plan of a site', () => {
  test('north is up and a metre has one length in both directions', () => {
    const frame = planFrame(PLAN);
    const [x, y] = frame.at([E, N]);
    const [east] = frame.at([E + 10, N]);
    const [, north] = frame.at([E, N + 10]);
    expect(east - x).toBeCloseTo(10 * frame.scale);
    expect(y - north).toBeCloseTo(10 * frame.scale);
  });

  test('the words tell what the drawing shows, in both languages', () => {
    const html = renderToString(<PlanDrawing {...PLAN} hall={HALL} />);
    expect(html).toContain('Plan działek z halą: Inwestorska 4');
    expect(html).toContain('Działka 12/4. Razem 1,93 ha.');
    expect(html).toContain('A. Linia zabudowy od ulicy, 10 m');
    expect(html).toContain('Mieści się hala 120 × 60 m.');
    expect(html).toContain('od ulicy 34,0 m');
    expect(renderToString(<PlanDrawing {...PLAN} locale="en" hall={HALL} />)).toContain('It fits a hall 120 × 60 m.');
  });

  test('the hall carries its own measures and its clearances', () => {
    const html = renderToString(<PlanDrawing {...PLAN} hall={HALL} />);
    for (const measure of ['120,0 m', '60,0 m', '34,0 m']) expect(html).toContain(`>${measure}<`);
  });

  test('each strip has a letter on the plan and a line in the key', () => {
    const key = renderToString(<PlanLegend {...PLAN} />);
    expect(key).toContain('A. Linia zabudowy od ulicy');
    expect(renderToString(<PlanDrawing {...PLAN} />)).toContain('url(#plan-dzialka-hatch-a)');
    expect(key).toContain('url(#plan-dzialka-hatch-a)');
  });

  test('ids stay apart when two plans share a page', () => {
    const both = renderToString(<PlanDrawing {...PLAN} />) + renderToString(<PlanDrawing {...PLAN} id="druga" />);
    const ids = [...both.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a site without land is not drawn', () => {
    expect(renderToString(<PlanDrawing {...PLAN} parcels={[]} />)).toBe('');
  });

  test('a single point and a needle of a parcel are drawn without failing', () => {
    const needle = shape([
      [0, 0],
      [900, 0],
      [900, 0.4],
      [0, 0.4],
    ]);
    const html = renderToString(<PlanDrawing {...PLAN} parcels={[{ number: '1', shape: needle }]} />);
    expect(html).not.toMatch(/NaN|Infinity/);
  });
});
