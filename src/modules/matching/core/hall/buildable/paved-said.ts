import type { Bilingual } from '../../../../../kernel/locale.ts';
import type { PavedDoubt, PavedReading } from './paved.ts';

export const PAVED_DOUBT_SAID: Readonly<Record<PavedDoubt, Bilingual>> = {
  'no-hall': {
    pl: 'Bez wymiarów hali nie da się policzyć miejsc.',
    en: 'Without the sides of a hall no places can be counted.',
  },
  'no-zone': {
    pl: 'Żaden teren nie dopuszcza tego użycia na pewno, więc nie wiadomo, która norma obowiązuje.',
    en: 'No zone admits this use for sure, so that it is not known which norm applies.',
  },
  'norm-unknown': {
    pl: 'Normy miejsc postojowych z planu nie ma w bazie albo czeka na sprawdzenie.',
    en: "The plan's parking norm is not in the base, or waits to be checked.",
  },
  'norm-in-words': {
    pl: 'Plan opisuje miejsca postojowe słowami; musi je odczytać człowiek.',
    en: 'The plan describes parking in words, which a person has to read.',
  },
  'people-unknown': {
    pl: 'Norma liczy miejsca od liczby zatrudnionych, a jej nie podano.',
    en: 'The norm counts places by people at work, and their number was not given.',
  },
  'no-assumption': {
    pl: 'Na ten dzień nie mamy założenia, ile terenu zajmuje jedno miejsce.',
    en: 'On this day we hold no assumption of how much land one place takes.',
  },
};

/** What was counted, and what of it was assumed. */
export function pavedSaid({ places, parkingM2, yardM2, assumed }: PavedReading & { known: true }): Bilingual {
  const [cars, yard] = [Math.round(parkingM2), Math.round(yardM2)];
  const yardPl = yard > 0 ? ` i plac manewrowy ${yard} m² (${assumed.yardDepth} m przed dłuższym bokiem)` : '';
  const yardEn = yard > 0 ? ` and a yard of ${yard} m² (${assumed.yardDepth} m before the longer side)` : '';
  return {
    pl: `Miejsca postojowe według planu: ${places}, razem ${cars} m² (po ${assumed.place} m² z dojazdem)${yardPl}. Metry na miejsce i głębokość placu to nasze założenie, nie przepis.`,
    en: `Parking places by the plan: ${places}, ${cars} m² together (${assumed.place} m² each with the way to it)${yardEn}. Metres for a place and the depth of the yard are our assumption, not law.`,
  };
}
