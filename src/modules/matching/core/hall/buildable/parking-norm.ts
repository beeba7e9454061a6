/** So many places for each so many square metres of floor or people at work. */
export type ParkingNorm = { readonly places: number; readonly for: number; readonly of: 'm2' | 'people' };

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const PLACES = String.raw`(?:co najmniej |min\. |minimum |nie mniej niż )?${NUMBER} (?:miejsc(?:e|a)?|mp\.?)(?: (?:postojow|parkingow)\p{L}+)?`;
const EACH = String.raw` (?:na|dla) (?:każde |każdych |każdego )?(?:rozpoczęte )?`;
const FLOOR = String.raw`${NUMBER} ?m(?:2|²|\^2)(?: (?:powierzchni )?(?:użytkowej|użytkowej budynku|powierzchni użytkowej|całkowitej|zabudowy))?`;
const PEOPLE = String.raw`(?:${NUMBER} )?(?:zatrudnion|pracownik|osób|osoby|pracując)\p{L}*(?: zatrudnion\p{L}+| pracując\p{L}+)?`;
const BY_FLOOR = new RegExp(`^${PLACES}${EACH}${FLOOR}\\.?$`, 'iu');
const BY_PEOPLE = new RegExp(`^${PLACES}${EACH}${PEOPLE}\\.?$`, 'iu');

/** A plan's words that say one norm and nothing else; null: a person has to read them. */
export function readParkingNorm(words: string): ParkingNorm | null {
  const plain = words.trim().replaceAll(/\s+/g, ' ');
  const number = (text: string | undefined): number => Number((text ?? '1').replace(',', '.'));
  const floor = BY_FLOOR.exec(plain);
  if (floor) return normOf(number(floor[1]), number(floor[2]), 'm2');
  const people = BY_PEOPLE.exec(plain);
  return people ? normOf(number(people[1]), number(people[2]), 'people') : null;
}

// oxlint-disable-next-line max-params
const normOf = (places: number, each: number, of: ParkingNorm['of']): ParkingNorm | null =>
  places >= 0 && each > 0 ? { places, for: each, of } : null;
