/** Names under which registers, geoportals and offices write the same thing. Compared without case and separators. */
const ALIASES = {
  id: ['iddzialki', 'identyfikator', 'identyfikatordzialki', 'iddzialkiewidencyjnej', 'idegib', 'dzid', 'teryt', 'id'],
  municipality: [
    'teryt',
    'terytgminy',
    'gminateryt',
    'jednostkaewidencyjna',
    'idjednewid',
    'jewid',
    'idgminy',
    'kodgminy',
  ],
  precinctCode: ['nrobrebu', 'numerobrebu', 'obrebnr', 'obrebnumer', 'idobrebu', 'kodobrebu', 'obreb'],
  sheet: ['arkusz', 'nrarkusza', 'arkuszmapy', 'numerarkusza'],
  number: ['numerdzialki', 'nrdzialki', 'dzialkanr', 'nrdz', 'numer', 'dzialka', 'nr'],
  area: [
    'poleewidencyjne',
    'powierzchniaewidencyjna',
    'poleewidenyjne',
    'powierzchnia',
    'powewid',
    'poleewid',
    'poleha',
    'polem2',
  ],
  precinct: ['nazwaobrebu', 'obrebnazwa', 'obreb'],
  landUse: ['klasouzytkiegib', 'klasouzytki', 'klasouzytek', 'uzytkiiklasy', 'ofu', 'ofuproj', 'uzytek', 'uzytki'],
  soilClass: ['ozk', 'klasabonitacyjna', 'klasagleby', 'klasa'],
  date: ['startwersjaobiekt', 'wersjaid', 'datawersji'],
} as const satisfies Record<string, readonly string[]>;

export type Meaning = keyof typeof ALIASES;
/** The file's own attribute names for each meaning, most telling first. */
export type Columns = Readonly<Record<Meaning, readonly string[]>>;

/** A .dbf keeps ten characters of a name: POLE_EWIDE, KLASOUZYTK. */
const DBF_NAME = 10;

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Which attributes mean what. `idField`: the attribute that the person named as the parcel's id, instead of ours. */
export function columnsOf(names: readonly string[], idField: string | null): Columns {
  const known = names.map((name) => ({ name, short: plain(name), cut: name.length === DBF_NAME }));
  const find = (aliases: readonly string[]): string[] =>
    aliases.flatMap((alias) =>
      known.flatMap(({ name, short, cut }) => (short === alias || (cut && alias.startsWith(short)) ? [name] : [])),
    );
  const columns = Object.fromEntries(
    Object.entries(ALIASES).map(([meaning, aliases]) => [meaning, [...new Set(find(aliases))]]),
  ) as Record<Meaning, string[]>;
  if (idField === null) return columns;
  const named = names.filter((name) => name === idField || name.toLowerCase() === idField.toLowerCase());
  return { ...columns, id: named };
}

type Properties = Readonly<Record<string, unknown>>;

/** The first attribute of that meaning that holds a text or a number. */
export function pick(properties: Properties, names: readonly string[]): { name: string; text: string } | null {
  for (const name of names) {
    const value = properties[name];
    const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
    if (text !== '') return { name, text };
  }
  return null;
}

/** The unit that an attribute's name tells: `pole_ha`, `POLE_M2`. */
export function unitOfName(name: string): 'ha' | 'm2' | null {
  if (plain(name).endsWith('ha')) return 'ha';
  return plain(name).endsWith('m2') ? 'm2' : null;
}

/** Files with few sets of attribute names are the rule: each set is looked at once. */
export function columnFinder(idField: string | null): (properties: Properties) => Columns {
  const known = new Map<string, Columns>();
  return (properties) => {
    const names = Object.keys(properties);
    const key = names.join('\u0000');
    const found = known.get(key);
    if (found) return found;
    const columns = columnsOf(names, idField);
    if (known.size < 1000) known.set(key, columns);
    return columns;
  };
}
