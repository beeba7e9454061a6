import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import { Pledge, type PledgeFigures } from './pledge.tsx';

const FIGURES = { sites: 3, landM2: 10_000, known: { facts: 40, fresh: 38, withContact: 3 } };
const MEASURED: PledgeFigures = {
  from: day('2026-10-01'),
  to: day('2026-10-31'),
  due: 6,
  kept: 5,
  medianHours: 5.5,
  synthetic: false,
};
const shown = (measured: PledgeFigures | null, locale: 'pl' | 'en' = 'pl'): string =>
  renderToString(<Pledge figures={FIGURES} measured={measured} locale={locale} />).replaceAll('\u00a0', ' ');

describe('the pledge on the first page', () => {
  test('shows what was measured, the late answers too', () => {
    expect(shown(MEASURED)).toContain('jak nam poszło w październiku 2026');
    expect(shown(MEASURED)).toContain('5 <small>z 6 spraw');
    expect(shown(MEASURED, 'en')).toContain('how we did in October 2026');
  });

  test.each([null, { ...MEASURED, due: 4, kept: 4 }])(
    'invents no figure while there is too little to measure',
    (measured) => {
      expect(shown(measured)).toContain('jeszcze nie zmierzone');
      expect(shown(measured)).not.toContain('Mediana');
      expect(shown(measured, 'en')).toContain('not measured yet');
    },
  );

  test('says when cases that count are examples', () => {
    expect(shown({ ...MEASURED, synthetic: true })).toContain('są przykładowe');
    expect(shown(MEASURED)).not.toContain('są przykładowe');
  });
});
