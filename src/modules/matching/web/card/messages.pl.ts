import type { Widened } from '../../../../kernel/locale.ts';

export const pl = {
  title: (name: string) => `Karta miejsca: ${name}`,
  back: 'Strona miejsca',
  hint: 'Karta mieści się na jednej kartce A4. Użyj polecenia „Drukuj” w przeglądarce.',
  facts: 'Najważniejsze dane',
  plan: 'Co mówi plan miejscowy',
  noPlan: 'Nie mamy w bazie planu miejscowego, który tu obowiązuje.',
  where: 'Położenie',
  contact: 'Kontakt',
  code: 'Kod prowadzi do strony miejsca, gdzie dane są zawsze aktualne.',
  codeLabel: (address: string) => `Kod QR z adresem ${address}`,
  asOf: (day: string) => `Stan na ${day}. To informacja, nie oferta w rozumieniu prawa ani decyzja.`,
  synthetic: 'Dane zmyślone na potrzeby pokazu.',
};

export type CardMessages = Widened<typeof pl>;
