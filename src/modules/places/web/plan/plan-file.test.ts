import { describe, expect, test } from 'vitest';
import { rectangle } from '../../../../geometry/testing.ts';
import type { PlanDrawingProps } from './plan-data.ts';
import { withoutStyles } from './plan-colours.ts';
import { planFile, scaleOfFile, wrapped } from './plan-file.tsx';
import { planFrame } from './plan-frame.ts';

const [E, N] = [6_503_400, 5_733_200];
const DRAWING: PlanDrawingProps = {
  locale: 'pl',
  id: 'site',
  name: 'Teren <przykładowy>',
  parcels: [{ number: '305', shape: rectangle(E, N, E + 150, N + 90) }],
  strips: [{ label: 'Przy granicy', reason: '', depth: 4, hatch: 'b', shape: rectangle(E, N, E + 4, N + 90) }],
  buildable: rectangle(E + 4, N, E + 150, N + 90),
  hall: {
    corners: [
      [E + 20, N + 20],
      [E + 120, N + 20],
      [E + 120, N + 60],
      [E + 20, N + 60],
    ],
    length: 100,
    width: 40,
    height: 9,
    clearances: [{ label: '', metres: 20, from: [E + 20, N + 40], to: [E, N + 40] }],
  },
};
const file = planFile({
  drawing: DRAWING,
  title: 'Teren <przykładowy>',
  strips: [{ name: 'Przy granicy', m2: 360, clause: 'Rozporządzenie, § 12' }],
  sums: [
    { name: 'Zostaje', m2: 13_140 },
    { name: 'Razem', m2: 13_500 },
  ],
  notes: ['Czego nie wiemy: las.'],
  block: [
    ['Skala', '1 : 500 na A3'],
    ['Znaczenie', 'Informacja, nie decyzja.'],
  ],
});

describe('a drawing as a file', () => {
  test('is an A3 sheet whose millimetres keep the scale', () => {
    expect(file).toContain('width="420mm" height="297mm" viewBox="0 0 420 297"');
    const scale = scaleOfFile(DRAWING);
    const [, wide] = /<svg x="16" y="24" width="([\d.]+)"/.exec(file)!;
    const metres = 720 / planFrame(DRAWING).scale;
    expect((Number(wide) / 1000) * scale).toBeCloseTo(metres, 1);
    expect([100, 200, 250, 500, 1000]).toContain(scale);
  });

  test('needs no styles, no script and nothing from elsewhere', () => {
    expect(file).not.toMatch(/class=|style=|<script|href=|currentColor;/);
    expect(file.replaceAll('http://www.w3.org/2000/svg', '')).not.toContain('http');
  });

  test('tells strips, sum and standing in words; names are text', () => {
    for (const said of ['A. Przy granicy', '360 m²', 'Razem: 13\u00a0500 m²', 'Informacja,', 'Czego nie wiemy: las.'])
      expect(file).toContain(said);
    expect(file).toContain('Teren &lt;przykładowy>');
    expect(file).toContain('hala 100 × 40 m');
  });

  test('a look that is not known is a fault of ours, never a black patch', () => {
    expect(() => withoutStyles('<path class="draft-new" d=""/>')).toThrow('.draft-new');
  });

  test('lines of a file end before they are too long, but no word is broken', () => {
    expect(wrapped('raz dwa trzy nieskończenie', 8)).toEqual(['raz dwa', 'trzy', 'nieskończenie']);
  });
});
