import { layerNames } from '../../../layers/index.ts';
import type { BesideTexts } from './finding-texts.ts';

/** Parking, access and the yard of a hall. */
export const besidePl: BesideTexts = {
  'needed-parking': () => 'tyle, ile każe plan',
  'needed-parking-places': (p, w) => `${w.places(p.places)}, ${w.quantity(p.area)}`,
  'needed-yard': (p, w) => `${w.number(p.length)} × ${w.quantity(p.depth)} wzdłuż hali`,
  'needed-no-yard': () => 'bez placu',
  'found-parking': (p, w) => `zostaje ${w.quantity(p.area)}, najwyżej ${w.places(p.places)}`,
  'found-yard': (p, w) => `plac do ${w.quantity(p.depth)} w głąb`,
  'parking-room': (p, w) =>
    `Miejsca postojowe mają gdzie być obok hali, zieleni i placu. Po ${w.quantity(p.each)} na miejsce z dojazdem to nasze założenie, nie przepis.`,
  'parking-none-needed': () => 'Plan nie każe urządzić tu żadnego miejsca.',
  'parking-instead-of-yard': () => 'Miejsca postojowe mieszczą się na gruncie tylko kosztem placu manewrowego.',
  'parking-tight': (p, w) =>
    `Na jedno miejsce z dojazdem zostaje ${w.quantity(p.each)}, a zakładamy ${w.quantity(p.assumed)} (to nasze założenie, nie przepis).`,
  'parking-no-room': (p, w) =>
    `Plan każe urządzić ${w.places(p.places)}, a na gruncie zmieści się najwyżej ${w.places(p.room)}, nawet bez placu i dojazdów.`,
  'parking-no-zone': () =>
    'Żaden teren nie dopuszcza tego użycia na pewno, więc nie wiadomo, która norma miejsc postojowych obowiązuje.',
  'parking-norm-unknown': (p) =>
    `Normy miejsc postojowych dla terenu ${p.zones} nie ma w bazie albo czeka na sprawdzenie.`,
  'parking-norm-in-words': (p) =>
    `Normę miejsc postojowych dla terenu ${p.zones} plan opisuje słowami; musi ją odczytać człowiek.`,
  'parking-people-unknown': () => 'Plan liczy miejsca od liczby zatrudnionych, a jej nie podano.',
  'parking-no-assumption': () => 'Na ten dzień nie mamy założenia, ile gruntu zajmują miejsca postojowe i plac.',
  'yard-fits': (p, w) => `Wzdłuż dłuższego boku hali mieści się plac o głębokości ${w.quantity(p.depth)}.`,
  'yard-on-terms': () =>
    'Plac mieści się tylko tam, gdzie hala stanie warunkowo albo gdzie ktoś musi zgodzić się na utwardzenie.',
  'yard-no-room': (p, w) =>
    `Plac o głębokości ${w.quantity(p.depth)} nie mieści się wzdłuż hali w żadnym ustawieniu. Ta głębokość to nasze założenie, nie przepis.`,
  'yard-not-found': (p, w) =>
    `Nie znaleźliśmy ustawienia, w którym wzdłuż hali zostaje plac o głębokości ${w.quantity(p.depth)}. Ta głębokość to nasze założenie, nie przepis.`,
  'yard-layers-unknown': (p) =>
    `Plac się mieści, ale nie mamy aktualnych danych o tym, co jeszcze może zajmować miejsce: ${layerNames(p.layers, 'pl')}.`,
  'yard-no-road': () => 'Sprawdzono: do tego terenu nie ma drogi dojazdowej.',
  'yard-no-hall': () => 'Nie wiadomo, gdzie stanie hala, więc nie wiadomo też, gdzie zmieści się plac.',
  'yard-use-unknown': () => 'Nie wiadomo, czy wolno tam budować, więc nie wiadomo też, gdzie zmieści się plac.',
  'yard-not-needed': () => 'Przy takim budynku nie zakładamy placu dla ciężarówek.',
  'take-give-jobs': () => 'Podać, ile osób będzie pracować',
  'take-design-parking': () => 'Zaprojektować oszczędniejszy parking, na przykład w kilku poziomach',
  'take-plan-yard': () =>
    'Pokazać w projekcie, jak zawróci ciężarówka: na placu płytszym, z boku hali albo przejazdem dookoła',
  'take-agree-yard': () => 'Uzgodnić, co z pasów wolno utwardzić',
  'take-build-access': () => 'Uzgodnić zjazd i zbudować drogę dojazdową',
};
