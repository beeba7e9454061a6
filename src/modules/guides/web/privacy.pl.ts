import type { CityProfile } from '../../../kernel/city-profile.ts';

export type Section = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly list?: readonly string[];
};
export type Guide = { readonly title: string; readonly lede: string; readonly sections: readonly Section[] };

const REST: readonly Section[] = [
  {
    title: 'Jakie dane i po co',
    paragraphs: ['Gdy wysyłasz zapytanie, zapisujemy:'],
    list: [
      'imię i nazwisko oraz adres e-mail, a jeżeli podasz, także telefon i nazwę firmy: żeby odpowiedzieć;',
      'treść pytania i opis potrzeby: żeby dobrać miejsca i przygotować odpowiedź;',
      'przebieg sprawy: kto i kiedy odpowiedział, żeby dotrzymać terminu i móc to sprawdzić.',
    ],
  },
  {
    title: 'Podstawa prawna',
    paragraphs: [
      'Art. 6 ust. 1 lit. e RODO: zadanie w interesie publicznym, czyli obsługa przedsiębiorców przez gminę. Podanie danych jest dobrowolne, ale bez adresu e-mail nie mamy jak odpowiedzieć.',
    ],
  },
  {
    title: 'Kto widzi Twoją sprawę',
    paragraphs: [
      'Osoby z biura, które prowadzą sprawy inwestorów, i Ty, przez prywatny odnośnik. Kto ma odnośnik, ten widzi sprawę, więc nie przekazuj go dalej bez potrzeby. Na prośbę unieważnimy go i wyślemy nowy.',
      'Nazwa firmy i dane kontaktowe są przechowywane oddzielnie od sprawy. W biurze sprawa ma nazwę umowną. Wydział, operator sieci lub właściciel gruntu dostanie nazwę firmy tylko za Twoją zgodą.',
      'Dane powierzamy jedynie dostawcom, którzy utrzymują serwer i pocztę urzędu. Nie przekazujemy ich poza Europejski Obszar Gospodarczy.',
    ],
  },
  {
    title: 'Tajemnica przedsiębiorstwa',
    paragraphs: [
      'Napisz w zapytaniu, co jest tajemnicą firmy. Taka informacja nie jest udostępniana w trybie dostępu do informacji publicznej (art. 5 ust. 2 ustawy o dostępie do informacji publicznej); o zakresie rozstrzyga urząd, a od odmowy i udostępnienia służą środki prawne.',
    ],
  },
  {
    title: 'Jak długo',
    paragraphs: [
      'Tak długo, jak wymagają przepisy o archiwizacji dokumentów gminy, licząc od 1 stycznia roku po zakończeniu sprawy. Okres zależy od klasy sprawy w rzeczowym wykazie akt; powiemy Ci, jaki dotyczy Twojej. Potem, za zgodą archiwum, usuwamy dane osoby, wiadomości, dokumenty i pliki; zostają dni i liczby bez nazwisk.',
    ],
  },
  {
    title: 'Twoje prawa',
    paragraphs: [
      'Możesz żądać dostępu do danych, poprawienia ich, ograniczenia przetwarzania, a także wnieść sprzeciw. Usunięcie jest możliwe, o ile nie sprzeciwiają się temu przepisy o archiwizacji.',
      'Możesz złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych, ul. Stanisława Moniuszki 1A, 00-014 Warszawa.',
      'Nie podejmujemy decyzji w sposób zautomatyzowany i nie profilujemy. Werdykty przy miejscach dotyczą działek i budynków, nie osób.',
    ],
  },
  {
    title: 'Krótka lista i powiadomienia',
    paragraphs: [
      'Krótka lista miejsc nie zawiera danych osobowych. Wygasa po 90 dniach od ostatniej zmiany.',
      'Gdy prosisz o powiadomienia o miejscach, przechowujemy adres e-mail i zapisane pytanie, za Twoją zgodą (art. 6 ust. 1 lit. a RODO). Zgodę cofasz, wyłączając powiadomienia pod odnośnikiem z wiadomości: adres od razu usuwamy. Bez potwierdzenia znika po dwóch dniach, a po roku, jeżeli powiadomień nie przedłużysz.',
      'Obliczenie pomocy publicznej zachowujemy tylko na Twoje polecenie, pod prywatnym linkiem: pytanie (mogą w nim być nazwy firm) i odpowiedź. Usuniesz je tam sam; program usuwa je po roku. Dołączone do zapytania zostaje ze sprawą.',
      'Kopie wiadomości, które wysłaliśmy, także w sprawach, usuwamy po 30 dniach.',
    ],
  },
  {
    title: 'Zgłoszenie terenu przez właściciela',
    paragraphs: ['Gdy zgłaszasz teren lub budynek, zapisujemy:'],
    list: [
      'imię i nazwisko, adres e-mail i, jeżeli go podasz, telefon: żeby odpowiedzieć i wysłać prywatny odnośnik;',
      'w czyim imieniu zgłaszasz, oraz pełnomocnictwo lub umowę pośrednictwa, jeżeli je dodasz;',
      'numery działek, opis, dane miejsca, zdjęcia, dokumenty i wiadomości: żeby sprawdzić miejsce i dodać je do oferty. Ze zdjęć od razu usuwamy miejsce i czas ich zrobienia.',
    ],
  },
  {
    title: 'Zgłoszenie terenu: podstawa i czas',
    paragraphs: [
      'Podstawą jest art. 6 ust. 1 lit. e RODO: zadanie w interesie publicznym. Dane miejsca publikujemy za Twoją zgodą; imienia, nazwiska i kontaktu nie publikujemy. Kto zgłosił, widzą tylko osoby z biura, które prowadzą ofertę.',
      'Zgłoszenie nieprzyjęte: pliki usuwamy od razu, a dane osobowe, treść i listy rok po decyzji. Zgłoszenie, którego mimo prośby nie uzupełniono: rok po prośbie. Zgłoszenie przyjęte: rok po tym, jak miejsce wycofano z oferty albo sprzedano. Usuwa je program, codziennie. Zostaje numer, rodzaj i dzień zgłoszenia, a w bazie dane samego miejsca.',
    ],
  },
];

const sourcesSection = (months: number): Section => ({
  title: 'Źródła danych o miejscach',
  paragraphs: [
    'O moc, wodę, drogi i ceny pytamy operatorów sieci, wydziały, pośredników i właścicieli. Przechowujemy nazwę źródła, którą widzą wszyscy (przy właścicielu widać tylko „właściciel”), oraz adres e-mail i osobę do kontaktu, które widzi tylko biuro, a także to, o co i kiedy zapytaliśmy i co nam odpowiedziano. Podstawą jest art. 6 ust. 1 lit. e RODO.',
    `Jeżeli nie od Ciebie mamy Twój adres, pochodzi od operatora, wydziału albo właściciela, u którego pytamy o miejsca. Odnośnik do pytań wygasa po 30 dniach. Adres i osobę przechowujemy, dopóki pytamy u tego źródła. Program usuwa je sam, gdy przez ${months} mies. o nic nie zapytaliśmy ani nic nam nie odpowiedziano; na prośbę poprawimy je albo usuniemy wcześniej. Odpowiedź zostaje w historii miejsca pod nazwą instytucji lub firmy, bez nazwiska.`,
  ],
});

const COOKIES: Section = {
  title: 'Ciasteczka i dziennik',
  paragraphs: [
    'Nie śledzimy i nie używamy cudzych skryptów. Jedno ciasteczko zapamiętuje jasny albo ciemny wygląd, jeżeli go wybierzesz; drugie podtrzymuje zalogowanie pracownika; trzecie, gdy zapiszesz krótką listę, pamięta przez 90 dni jej odnośnik. Opis potrzeby jest w adresie strony, nie u nas.',
    'Przed nadużyciem formularzy chroni licznik prób. Zamiast adresu IP przechowuje skrót, z którego adresu nie da się odczytać, i tylko na czas pomiaru.',
  ],
};

/** What art. 13 RODO asks to be told, in plain words. Whom the city has as inspector it must fill in before it goes public. */
/** `months`: after how many months without a word a source of facts is erased. */
export const privacyPl = (city: CityProfile, months: number): Guide => ({
  title: 'Dane osobowe i tajemnica firmy',
  lede: 'Żeby sprawdzić miejsca, nie musisz podawać o sobie niczego. Dane podajesz dopiero wtedy, gdy chcesz odpowiedzi człowieka.',
  sections: [
    {
      title: 'Kto odpowiada za dane',
      paragraphs: [
        `Administratorem danych jest ${city.name.pl}, ${city.address}. Sprawy prowadzi ${city.office.pl}: ${city.email}, ${city.phone}.`,
        `W sprawach ochrony danych można pisać na ten sam adres z dopiskiem „inspektor ochrony danych”. Przekażemy list inspektorowi urzędu.`,
      ],
    },
    ...REST,
    sourcesSection(months),
    COOKIES,
  ],
});
