import { openNeed, type Need, type Weight } from '../../../src/modules/matching/index.ts';

const open = (kind: Need['kind'], text: string, pkd: string | null = null): Need => openNeed(kind, { text, pkd });

const must = <Value>(value: Value): { value: Value; weight: Weight } => ({ value, weight: 'must' });
const wish = <Value>(value: Value): { value: Value; weight: Weight } => ({ value, weight: 'wish' });

export const FITTINGS_FACTORY: Need = {
  ...open('land', 'produkcja okuć budowlanych', '25.62.Z'),
  area: must(18_000),
  length: must(120),
  width: must(60),
  height: must(12),
  power: must(2),
  sewage: wish(35),
  axle: must(11.5),
  price: wish(120),
  jobs: 85,
  outlay: 42_000_000,
};

export const WAREHOUSE: Need = {
  ...open('land', 'warehouse for spare parts', '52.10.B'),
  area: must(35_000),
  length: must(200),
  width: must(80),
  height: must(12),
  power: wish(0.6),
  axle: must(11.5),
  road: must(5),
  tenure: must('sale'),
  jobs: 60,
  outlay: 60_000_000,
};

export const WORKSHOP: Need = {
  ...open('land', 'warsztat ślusarski', '25.53.Z'),
  area: must(4_000),
  length: must(40),
  width: must(20),
  height: must(8),
  power: must(0.2),
  axle: must(11.5),
  tenure: wish('lease'),
  jobs: 9,
};

export const OFFICE: Need = {
  ...open('office', 'shared service centre', '62.20.B'),
  area: must(1500),
  price: wish(45),
  tenure: must('lease'),
  jobs: 110,
};

export const RESTAURANT: Need = {
  ...open('premises', 'restauracja', '56.11.Z'),
  area: must(120),
  gas: wish(8),
  water: must(3),
  price: wish(40),
  tenure: must('lease'),
  jobs: 12,
};

export const EXISTING_HALL: Need = {
  ...open('hall', 'montaż maszyn', '28.99.Z'),
  area: must(2000),
  height: must(7),
  power: must(0.3),
  tenure: must('lease'),
  jobs: 35,
};
