import type { Widened } from '../../../../kernel/locale.ts';

const noun = (n: number): string => (n === 1 ? 'miejsce' : n < 5 ? 'miejsca' : 'miejsc');

export const pl = {
  title: 'Porównanie miejsc',
  heading: (n: number) => `Porównanie: ${n} ${noun(n)}`,
  lede: 'Najpierw to, czym się różnią. To, co mają wspólne, jest zwinięte niżej.',
  back: 'Lista miejsc',
  few: 'Zaznacz na liście od 2 do 5 miejsc i wybierz „Porównaj zaznaczone”.',
  fewTitle: 'Do porównania trzeba dwóch miejsc',
  many: 'Porównujemy najwyżej pięć miejsc naraz, więc pokazujemy pięć pierwszych.',
  gone: (n: number) => (n === 1 ? 'Jednego z miejsc nie ma już w ofercie.' : `Nie ma już w ofercie: ${n}.`),
  sites: 'Porównywane miejsca',
  drop: (name: string) => `Usuń z porównania: ${name}`,
  dropShort: 'usuń',
  need: 'Twoja potrzeba:',
  noNeed: 'Opisz potrzebę, a przy każdym wymaganiu stanie werdykt.',
  noNeedLink: 'Opisz potrzebę',
  verdicts: 'Odpowiedzi na potrzebę',
  standing: 'Razem',
  facts: 'Dane',
  row: 'Co',
  equal: (n: number) => `Takie samo we wszystkich (${n})`,
  unknown: (n: number) => `Nie wiadomo we wszystkich (${n})`,
  nothingDiffers: 'Tu się nie różnią.',
  area: 'Powierzchnia',
  kind: 'Rodzaj',
  district: 'Część miasta',
  hall: 'Czy wybuduję halę?',
  services: 'Czy mogę prowadzić usługi lub biuro?',
  stale: (day: string) => `nieaktualne od ${day}`,
  disputed: 'źródła są sprzeczne',
  notChecked: 'nie sprawdzono',
  answers: { yes: 'tak', conditional: 'pod warunkiem', no: 'nie', unknown: 'nie wiadomo' } as Record<string, string>,
  asOf: (day: string) => `Stan na dzień ${day}. To informacja, nie decyzja.`,
  keep: 'Zapisz te miejsca na liście',
  print: 'Wydruk tej strony mieści porównanie na kartkach A4.',
};

export type CompareMessages = Widened<typeof pl>;
