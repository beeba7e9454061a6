import type { Locale } from '../../../../kernel/locale.ts';

const pl = {
  reserved: 'zarezerwowane',
  reservedNote:
    'To miejsce jest zarezerwowane: trwają rozmowy z innym inwestorem. Możesz o nie zapytać; jeżeli rezerwacja się skończy, damy znać.',
  files: 'Zdjęcia i dokumenty',
  saved: (name: string, size: string) => `${name}, ${size}`,
  gone: { sold: 'To miejsce zostało sprzedane', withdrawn: 'Tego miejsca nie ma już w ofercie' },
  goneWhy: {
    sold: 'Miejsce znalazło inwestora i nie jest już w ofercie miasta. Jego status to: sprzedane.',
    withdrawn: 'Miejsce zostało wycofane z oferty. Jeżeli interesuje Cię podobne, znajdziesz je na liście.',
  },
  goneNext: 'Zobacz inne miejsca',
  goneNeed: 'Napisz, czego szukasz, a powiemy, co pasuje',
};
type Words = typeof pl;
const en: Words = {
  reserved: 'reserved',
  reservedNote:
    'This site is reserved: talks with another investor are under way. You may ask about it; we will tell you if the reservation ends.',
  files: 'Photos and documents',
  saved: (name, size) => `${name}, ${size}`,
  gone: { sold: 'This site has been sold', withdrawn: 'This site is no longer on offer' },
  goneWhy: {
    sold: 'The site has found its investor and is no longer on offer. Its status is: sold.',
    withdrawn: 'The site was withdrawn from the offer. You will find similar ones in the list.',
  },
  goneNext: 'See other sites',
  goneNeed: 'Say what you need and we tell you what fits',
};

export const publicSiteMessages = (locale: Locale): Words => (locale === 'pl' ? pl : en);
