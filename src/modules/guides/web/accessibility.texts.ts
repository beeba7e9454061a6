import type { Locale } from '../../../kernel/locale.ts';
import { day } from '../../../kernel/day.ts';

/** The day on which the declaration was written, and on which it was last read through against the product. */
export const WRITTEN_ON = day('2026-11-22');
export const REVIEWED_ON = day('2026-11-22');

const pl = {
  title: 'Deklaracja dostępności',
  intro: (office: string) =>
    `${office} zobowiązuje się zapewnić dostępność swojego serwisu zgodnie z ustawą z 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych (Dz.U. 2023 poz. 1440). Deklaracja dotyczy serwisu`,
  entity: 'Podmiot publiczny',
  address: 'Adres serwisu',
  published: 'Data publikacji serwisu',
  updated: 'Data ostatniej istotnej aktualizacji',
  statusTitle: 'Stan zgodności',
  status:
    'Serwis jest częściowo zgodny z ustawą: dążymy do zgodności z WCAG 2.2 na poziomie AA, ale nie badał go jeszcze niezależny audytor ani osoby z niepełnosprawnościami.',
  testedTitle: 'Co sprawdziliśmy',
  tested: [
    'Strony otwieraliśmy w przeglądarce Chromium przy szerokości 320 i 1440 pikseli, w jasnym i ciemnym wyglądzie, po polsku i po angielsku, także z błędami w formularzach; program axe z regułami WCAG 2.2 A i AA nie zgłosił naruszeń.',
    'Formularze i wyniki działają bez JavaScriptu. Formularz potrzeby przeszliśmy bez niego samą klawiaturą: każde pole pokazuje, że jest wybrane.',
    'Formularz i wyniki obejrzeliśmy z tekstem powiększonym do 200% i w kolorach wymuszonych przez system.',
    'Werdykty mają słowo i kształt, nie tylko kolor. Mapa i rysunki mają opis tekstowy, a lista miejsc jest kompletna bez mapy.',
  ],
  untestedTitle: 'Czego nie sprawdziliśmy i co może przeszkadzać',
  untested: [
    'Nie było badania z czytnikami ekranu NVDA, JAWS, VoiceOver ani TalkBack.',
    'Nie było badania w przeglądarkach Firefox i Safari oraz przy powiększeniu 400%.',
    'Mapa jest wyłączona z obowiązku ustawy jako mapa interaktywna; te same informacje są na liście.',
    'Angielskie nazwy działalności PKD nie są urzędowym tłumaczeniem.',
    'Nie ma tekstu łatwego do czytania ani tłumaczenia na polski język migowy w serwisie.',
  ],
  writtenTitle: 'Przygotowanie deklaracji',
  written: 'Deklarację sporządzono',
  reviewed: 'Ostatni przegląd deklaracji',
  method: 'na podstawie samooceny.',
  contactTitle: 'Informacje zwrotne i kontakt',
  contact: 'W sprawach dostępności odpowiada',
  email: 'E-mail',
  phone: 'Telefon',
  procedureTitle: 'Procedura',
  procedure: [
    'Każdy może zażądać zapewnienia dostępności cyfrowej strony lub jej elementu albo informacji w innej postaci, na przykład odczytania odpowiedzi przez telefon. Podaj, kim jesteś, o którą stronę chodzi i jak mamy Ci odpowiedzieć.',
    'Odpowiemy niezwłocznie, najpóźniej w ciągu 7 dni. Jeżeli to niemożliwe, napiszemy, do kiedy to zrobimy, najdłużej w 2 miesiące.',
    'Na odmowę lub brak odpowiedzi możesz złożyć skargę do urzędu, a potem wniosek do Rzecznika Praw Obywatelskich.',
  ],
  ombudsman: 'Rzecznik Praw Obywatelskich',
  buildingTitle: 'Dostępność architektoniczna',
  building: (address: string) =>
    `Siedziba: ${address}. Tego opisu jeszcze nie uzupełniono: o wejście bez schodów, windę, pętlę indukcyjną i psa asystującego zapytaj telefonicznie przed przyjazdem. Spotkamy się też w miejscu, które wybierzesz.`,
};

const en: typeof pl = {
  title: 'Accessibility statement',
  intro: (office) =>
    `${office} undertakes to make its service accessible under the Act of 4 April 2019 on the digital accessibility of websites and mobile applications of public bodies (Dz.U. 2023 item 1440). This statement covers the service`,
  entity: 'Public body',
  address: 'Address of the service',
  published: 'Published on',
  updated: 'Last significant update',
  statusTitle: 'Compliance',
  status:
    'The service complies with the Act in part: we aim at WCAG 2.2 level AA, but neither an independent auditor nor people with disabilities have tested it yet.',
  testedTitle: 'What we have tested',
  tested: [
    'Pages were opened in Chromium at 320 and 1440 pixels, light and dark, in Polish and English, also with errors in forms; axe with the rules of WCAG 2.2 A and AA reported no violations.',
    'Forms and results work without JavaScript. The need form was gone through without it by keyboard alone: each field shows when it has the focus.',
    'The form and the results were looked at with text enlarged to 200% and in colours forced by the system.',
    'Verdicts have a word and a shape, not colour alone. The map and drawings have a text alternative, and the list of sites is complete without the map.',
  ],
  untestedTitle: 'What we have not tested, and what may get in the way',
  untested: [
    'No testing with the screen readers NVDA, JAWS, VoiceOver or TalkBack.',
    'No testing in Firefox and Safari, nor at 400% zoom.',
    'As an interactive map the map is exempt from the Act; the same information stands in the list.',
    'The English names of PKD activities are not an official translation.',
    'There is no easy-to-read text and no Polish Sign Language translation in the service.',
  ],
  writtenTitle: 'Preparation of this statement',
  written: 'This statement was written on',
  reviewed: 'Last reviewed on',
  method: 'by self-assessment.',
  contactTitle: 'Feedback and contact',
  contact: 'Responsible for accessibility:',
  email: 'E-mail',
  phone: 'Phone',
  procedureTitle: 'Procedure',
  procedure: [
    'Anyone may ask for a page or a part of it to be made accessible, or for information in another form, for example read out over the phone. Tell us who you are, which page it is, and how to answer you.',
    'We answer without delay, within 7 days at the latest. If that is impossible we say by when we will, within 2 months at most.',
    'Against a refusal or silence you may complain to the city hall, and then apply to the Commissioner for Human Rights.',
  ],
  ombudsman: 'Commissioner for Human Rights',
  buildingTitle: 'Accessibility of the building',
  building: (address) =>
    `Seat: ${address}. This description has not been completed yet: ask by phone about a step-free entrance, a lift, an induction loop and an assistance dog before you come. We can also meet you at a place of your choice.`,
};

export const accessibilityTexts = (locale: Locale): typeof pl => (locale === 'pl' ? pl : en);
