import { expect, test } from 'vitest';
import { openNeed, type Need } from '../../matching/index.ts';
import { needAsProject } from './need-as-project.ts';

const must = <Value>(value: Value) => ({ value, weight: 'must' as const });
const land = (more: Partial<Need>): Need => ({ ...openNeed('land'), ...more });

test('a need answers only what follows from it', () => {
  expect(needAsProject(land({}))).toEqual({});
  expect(needAsProject(land({ length: must(120), width: must(60), sewage: must(35), power: must(2) }))).toEqual({
    works: 'permit',
    water: 'yes',
  });
  expect(needAsProject(land({ length: must(200), width: must(80), tenure: must('lease' as const) }))).toEqual({
    works: 'permit',
    developedHa: 1.6,
    buyer: 'none',
  });
  expect(needAsProject(land({ length: must(100), width: must(100), power: must(0.04) }))).toMatchObject({
    developedHa: 1,
    power: 'low',
  });
  expect(needAsProject({ ...openNeed('premises'), water: must(3) })).toEqual({});
});
