import type { ValueField, ValueForm } from '../../../../../kernel/law/value-form.ts';
import type { Bilingual } from '../../../../../kernel/locale.ts';
import { AUTHORITY_NAMES, EFFECT_NAMES, ROAD_NAMES } from './names.ts';
import { ROAD_CLASSES } from '../road-distance.ts';

// oxlint-disable-next-line max-params
const both = (pl: string, en: string): Bilingual => ({ pl, en });
const METRES = both('m', 'm');

// oxlint-disable-next-line max-params
const number = (path: string, label: Bilingual, unit: Bilingual = METRES): ValueField => ({
  path,
  label,
  unit,
  kind: 'number',
});

// oxlint-disable-next-line max-params
const choice = (label: Bilingual, names: Readonly<Record<string, Bilingual>>): ValueForm => ({
  fields: [
    {
      path: '',
      label,
      kind: 'choice',
      choices: Object.entries(names).map(([value, name]) => ({ value, label: name })),
    },
  ],
});

const one = (field: ValueField): ValueForm => ({ fields: [field] });

export const EFFECT_FORM = choice(both('Co znaczy dla budowy', 'What it means for building'), EFFECT_NAMES);
export const AUTHORITY_FORM = choice(both('Kto może się zgodzić', 'Who can agree'), AUTHORITY_NAMES);
export const CLASSES_FORM = one({
  path: '',
  label: both('Wydanie naszej tabeli', 'Edition of our table'),
  kind: 'text',
});

export const SETBACK_FORM: ValueForm = {
  note: both(
    'Od 0 do 70 m; ściana bez okien nie może stać dalej niż ściana z oknami.',
    'From 0 to 70 m; a wall without windows never has to stand farther off than one with.',
  ),
  fields: [
    number('open', both('Ściana z oknami lub drzwiami', 'Wall with windows or doors')),
    number('blank', both('Ściana bez okien i drzwi', 'Wall without')),
  ],
};

export const ROADS_FORM: ValueForm = {
  note: both(
    'Od 0 do 70 m; w terenie zabudowy nie więcej niż poza nim.',
    'From 0 to 70 m; in a built-up area no more than outside.',
  ),
  fields: ROAD_CLASSES.flatMap((road) => {
    const { pl, en } = ROAD_NAMES[road];
    return [
      number(`${road}.inside`, both(`${pl}, w terenie zabudowy`, `${en}, built-up area`)),
      number(`${road}.outside`, both(`${pl}, poza terenem zabudowy`, `${en}, outside`)),
    ];
  }),
};

export const FOREST_FORM: ValueForm = {
  note: both('Od 0 do 70 m, najwięcej do 140 m.', 'From 0 to 70 m, the most up to 140 m.'),
  fields: [
    number('least', both('Najmniej (obciążenie ogniowe do 1000 MJ/m²)', 'Least (fire load up to 1000 MJ/m²)')),
    number('most', both('Najwięcej (ponad 4000 MJ/m²)', 'Most (above 4000 MJ/m²)')),
  ],
};

export const GAS_FORM: ValueForm = {
  note: both('Od 0 do 70 m; średnice rosną z wiersza na wiersz.', 'From 0 to 70 m; diameters grow from row to row.'),
  fields: [
    number('lowAndMedium', both('Niskie i średnie ciśnienie, z każdej strony', 'Low and medium pressure, each side')),
    number('since', both('Dla gazociągów od roku', 'For pipes from the year on'), both('rok', 'year')),
  ],
  table: {
    path: 'higher',
    label: both('Wyższe ciśnienie, od najmniejszej średnicy', 'Higher pressure, from the smallest diameter'),
    columns: [
      number('upTo', both('Średnica do', 'Diameter up to'), both('mm', 'mm')),
      number('metres', both('Z każdej strony', 'Each side')),
    ],
    most: 20,
  },
};

export const POWER_FORM: ValueForm = {
  note: both(
    'Od 0 do 70 m; napięcia maleją z wiersza na wiersz, ostatnie to 0 kV.',
    'From 0 to 70 m; voltages fall from row to row, the last is 0 kV.',
  ),
  fields: [number('cable', both('Linia kablowa, z każdej strony', 'Cable, each side'))],
  table: {
    path: 'overhead',
    label: both(
      'Linie napowietrzne, od najwyższego napięcia; ostatnia od 0 kV',
      'Overhead lines, from the highest voltage; the last from 0 kV',
    ),
    columns: [
      number('from', both('Napięcie od', 'Voltage from'), both('kV', 'kV')),
      number('metres', both('Z każdej strony', 'Each side')),
    ],
    most: 20,
  },
};

export const PAVING_FORM: ValueForm = {
  note: both('Miejsce od 1 do 200 m², plac do 200 m.', 'A place from 1 to 200 m², a yard up to 200 m.'),
  fields: [
    number(
      'place',
      both('Jedno miejsce postojowe z dojazdem', 'One parking place with the way to it'),
      both('m²', 'm²'),
    ),
    number('yardDepth', both('Głębokość placu przed dłuższym bokiem hali', 'Depth of the yard before the longer side')),
  ],
};
