import { FACT_KINDS, type FactKey } from '../../sites/index.ts';
import { plainWord } from './cell.ts';
import type { ColumnUse, Mapping, Target } from './mapping.ts';
import type { RegisterTable } from './register-table.ts';

/** What columns of such lists are called. Whole words, without case, Polish letters or marks; the first that fits a target wins. */
const CALLED: Readonly<Partial<Record<Target, readonly string[]>>> = {
  reference: [
    'nr',
    'numer',
    'lp',
    'id',
    'identyfikator',
    'sygnatura',
    'kod',
    'site',
    'reference',
    'site reference',
    'nr oferty',
    'identifiant',
  ],
  name: [
    'nazwa',
    'nazwa terenu',
    'nazwa oferty',
    'adres',
    'lokalizacja',
    'polozenie',
    'site address',
    'address',
    'name',
    'nom site',
    'nom_site',
  ],
  'name-en': ['nazwa en', 'name en', 'nazwa angielska'],
  kind: ['rodzaj', 'typ', 'typ oferty', 'rodzaj nieruchomosci', 'kind', 'type'],
  district: ['dzielnica', 'osiedle', 'obreb', 'rejon', 'district', 'commune'],
  summary: ['opis', 'uwagi', 'informacje dodatkowe', 'description', 'notes'],
  parcels: [
    'dzialki',
    'nr dzialki',
    'nr dzialek',
    'numer dzialki',
    'numery dzialek',
    'dzialka',
    'dzialka ewidencyjna',
    'parcels',
  ],
  x: ['x', 'lon', 'lng', 'longitude', 'dlugosc geograficzna', 'easting', 'geox'],
  y: ['y', 'lat', 'latitude', 'szerokosc geograficzna', 'northing', 'geoy'],
  'confirmed-on': ['stan na', 'data aktualizacji', 'aktualizacja', 'data', 'resource date', 'updated'],
  'fact:usable-area': ['powierzchnia uzytkowa', 'pow uzytkowa', 'powierzchnia lokalu', 'metraz', 'usable area'],
  'fact:price-sale': ['cena', 'cena sprzedazy', 'cena za m2', 'price'],
  'fact:rent': ['czynsz', 'stawka czynszu', 'rent'],
  'fact:owner': ['wlasciciel', 'wlasnosc', 'forma wlasnosci', 'ownership', 'owner'],
  'fact:tenure': ['forma', 'forma udostepnienia', 'sprzedaz najem'],
  'fact:power-capacity': ['moc', 'moc przylaczeniowa', 'energia elektryczna', 'power'],
  'fact:present-use': [
    'obecne wykorzystanie',
    'sposob uzytkowania',
    'usage actuel site',
    'usage_actuel_site',
    'present use',
  ],
};

/** `Pow. użytkowa [m²]` → `pow uzytkowa`, with the unit apart. */
function barely(header: string): { words: string; unit: string | null } {
  const unit = /[[(]\s*([^\])]+?)\s*[\])]\s*$/u.exec(header)?.[1] ?? null;
  const words = plainWord(header.replace(/[[(][^\])]*[\])]\s*$/u, ''))
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[-_./:]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return { words, unit: unit?.toLocaleLowerCase('pl').replace('²', '2').replace('³', '3') ?? null };
}

/** What one unit of a column is worth in the unit in which the fact is kept; 1 where both are the same or nothing is known. */
const WORTH: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  m2: { ha: 10_000, hectares: 10_000, ar: 100, a: 100, m2: 1, mkw: 1 },
  MW: { kw: 0.001, mw: 1, kva: 0.001, mva: 1 },
  m: { km: 1000, m: 1, cm: 0.01 },
  km: { m: 0.001, km: 1 },
};

/** The factor of a column whose header or name tells its unit. */
export function factorFor(target: Target, header: string): number {
  const key = target.startsWith('fact:') ? (target.slice(5) as FactKey) : null;
  const kind = key === null ? null : FACT_KINDS[key];
  if (!kind || kind.value !== 'number') return 1;
  const { words, unit } = barely(header);
  return WORTH[kind.unit]?.[unit ?? words.split(' ').at(-1) ?? ''] ?? 1;
}

/** A first mapping for a list that nobody has mapped yet: what its headers and numbers suggest. A person looks at it before anything is stored. */
export function guessMapping(table: RegisterTable, sender: string): Mapping {
  const free = new Map(table.header.map((column) => [column, barely(column).words]));
  const columns: Partial<Record<Target, ColumnUse>> = {};
  for (const [target, names] of Object.entries(CALLED) as [Target, readonly string[]][]) {
    const column = names.flatMap((name) => [...free].filter(([, words]) => words === name).map(([one]) => one))[0];
    if (column === undefined) continue;
    free.delete(column);
    columns[target] = { column, factor: factorFor(target, column), words: {} };
  }
  const point = columns.x && columns.y;
  if (!point) {
    delete columns.x;
    delete columns.y;
  }
  return { sender, decimal: decimalOf(table), epsg: point ? systemOf(table, columns) : null, kind: null, columns };
}

/** A comma where more cells read only with a comma. */
function decimalOf(table: RegisterTable): ',' | '.' {
  let [commas, points] = [0, 0];
  for (const { cells } of table.rows.slice(0, 1000)) {
    for (const cell of cells.map(String)) {
      if (/^\s*-?\d+,\d{1,2}\s*\D{0,8}$/.test(cell)) commas++;
      if (/^\s*-?\d+\.\d{1,2}\s*\D{0,8}$/.test(cell) || /^-?\d{1,3}\.\d{4,}$/.test(cell)) points++;
    }
  }
  return commas >= points ? ',' : '.';
}

/** Degrees when both columns stay within them; else nobody can tell the system from numbers alone. */
function systemOf(table: RegisterTable, columns: Partial<Record<Target, ColumnUse>>): number | null {
  const numbers = (['x', 'y'] as const).flatMap((axis) => {
    const at = table.header.indexOf(columns[axis]!.column);
    return table.rows.map(({ cells }) => Number(String(cells[at] ?? '').replace(',', '.')));
  });
  return numbers.every((one) => Number.isNaN(one) || Math.abs(one) <= 180) ? 4326 : null;
}
