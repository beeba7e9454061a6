/** What an activity is to a plan. `building` stands for "some building or other", when no activity is named. */
export type UseKind =
  | 'production'
  | 'storage'
  | 'services'
  | 'office'
  | 'research'
  | 'trade'
  | 'crafts'
  | 'gastronomy'
  | 'health'
  | 'education'
  | 'tourism'
  | 'building';

/** Land-use classes (klasy przeznaczenia terenu, Dz.U. 2021 poz. 2404 and older symbols) any one of which admits the use. */
const CLASSES: Readonly<Record<UseKind, readonly string[]>> = {
  production: ['PP'],
  storage: ['PS'],
  services: ['U'],
  office: ['UA'],
  research: ['UN'],
  trade: ['UHD', 'UH'],
  crafts: ['UL'],
  gastronomy: ['UG'],
  health: ['UZ'],
  education: ['UE'],
  tourism: ['UT'],
  building: ['PP', 'PS', 'U', 'UA', 'UHD', 'UG', 'UL', 'UN', 'UZ', 'UE', 'UT', 'UK', 'US', 'H'],
};

/** Classes that hold narrower ones. P is no parent of PE*: power plants are a class of their own. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  PP: ['P'],
  PS: ['P'],
  UHD: ['UH', 'U'],
  ...Object.fromEntries(['UA', 'UE', 'UG', 'UH', 'UK', 'UL', 'UN', 'US', 'UT', 'UZ'].map((code) => [code, ['U']])),
};

const holds = (zoneClass: string, wanted: string): boolean =>
  zoneClass === wanted || (PARENTS[wanted]?.includes(zoneClass) ?? false);

/** Whether a zone of these classes admits the use. Services of no named sort are held by U, and narrowly by any one of its kinds. */
export function admits(classes: readonly string[], use: UseKind): boolean {
  return CLASSES[use].some((wanted) => classes.some((zoneClass) => holds(zoneClass, wanted)));
}

/** Some kind of services is admitted, but perhaps not this one. */
export const admitsNarrowly = (classes: readonly string[], use: UseKind): boolean =>
  use === 'services' && classes.some((zoneClass) => /^U[A-Z]/.test(zoneClass));
