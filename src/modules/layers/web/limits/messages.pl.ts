import type { LayerKind } from '../../core/layer.ts';

export const pl = {
  question: 'Co ogranicza zabudowę?',
  legend: 'Co znaczą wzory i z kiedy są dane',
  lede: 'Mapa pokazuje same obiekty. Jak szeroki pas wokół nich zostaje wolny i ile zabiera terenu, liczy strona każdego miejsca.',
  kinds: {
    road: 'Drogi publiczne',
    forest: 'Lasy',
    watercourse: 'Cieki i wody',
    'power-line': 'Linie energetyczne',
    'gas-pipe': 'Gazociągi',
    easement: 'Służebności',
    flood: 'Zagrożenie powodzią',
    heritage: 'Zabytki',
    nature: 'Ochrona przyrody',
  } as Record<LayerKind, string>,
  words: {
    road: 'droga',
    forest: 'las',
    watercourse: 'woda',
    'power-line': 'prąd',
    'gas-pipe': 'gaz',
    easement: 'służebność',
    flood: 'powódź',
    heritage: 'zabytek',
    nature: 'przyroda',
  } as Record<LayerKind, string>,
  missing: (keeper: string) => `nie wiadomo, nikt nie przekazał danych; ma je ${keeper}`,
  inside: 'są w urzędzie, nie na mapie',
  things: (n: number) => (n === 0 ? 'sprawdzono, nie ma' : `obiektów: ${n}`),
  whole: 'całe miasto',
  parts: (n: number) => (n === 1 ? 'część miasta' : `części miasta: ${n}`),
  asOf: (day: string) => `stan na ${day}`,
  stale: 'dane nieaktualne',
  partlyStale: 'część danych nieaktualna',
  near: 'Na terenie albo najwyżej 150\u00a0m od niego, miejsca:',
};

type Wide<Value> = Value extends string
  ? string
  : Value extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof Value]: Wide<Value[Key]> };
export type LimitMessages = Wide<typeof pl>;
