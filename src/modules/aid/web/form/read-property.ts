import { grosze } from '../../../../kernel/law/money.ts';
import type { Premises, Property, Storey } from '../../core/project.ts';
import { dayOf, figure, filled, given, MOST, type Reader, yesNo } from './reader.ts';

const AREA_MOST = 1e9;
/** Centimetres that stand for each part of the form: from 2.20 m, from 1.40 m, below. */
const HEIGHTS = { areaHigh: 220, areaMid: 140, areaLow: 100 } as const;
type Part = keyof typeof HEIGHTS;
const PARTS = Object.keys(HEIGHTS) as Part[];

/** Land, buildings and structures: all of them or none; buildings as usable area or by height. */
export function readProperty(reader: Reader): Property | null {
  const { query, errors, text } = reader;
  const [landM2, buildingM2] = [figure(reader, 'land', AREA_MOST), figure(reader, 'building', AREA_MOST)];
  const structures = figure(reader, 'structures', MOST);
  const parts = PARTS.map((name): Storey => ({ m2: figure(reader, name, AREA_MOST) ?? 0, height: HEIGHTS[name] }));
  const finished = dayOf(reader, 'finished');
  const byHeight = filled(query, PARTS);
  const names = ['land', 'structures', ...(byHeight ? [] : ['building'])];
  if (byHeight && given(query, 'building') !== '') errors.set('building', text.oneArea);
  if (!byHeight && !filled(query, ['land', 'building', 'structures'])) return null;
  for (const name of names) if (given(query, name) === '') errors.set(name, text.property);
  if ([...names, ...PARTS].some((name) => errors.has(name))) return null;
  return {
    landM2: landM2 ?? 0,
    buildingM2: buildingM2 ?? 0,
    ...(byHeight && { storeys: parts }),
    structures: grosze(structures ?? 0),
    finished,
  };
}

/** Rent and renovation under revitalisation; null where neither was given. */
export function readPremises(reader: Reader): Premises | null {
  const [rent, renovation] = [figure(reader, 'rent'), figure(reader, 'renovation')];
  const [municipal, inZone] = [yesNo(reader, 'municipal'), yesNo(reader, 'zone')];
  if (rent === null && renovation === null) return null;
  return {
    rent: rent === null ? null : grosze(rent),
    municipal,
    renovation: renovation === null ? null : grosze(renovation),
    inZone,
  };
}
