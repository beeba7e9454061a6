import type { Clause } from '../../../../kernel/provision.ts';

/** A clause, with the site on which the number was read: not the act itself until a person opened it. Paragraphs are null where no source names them. */
const clause = (act: string, article: string | null, url: string | null = null): Clause => ({
  act,
  article,
  page: null,
  url,
});

const MAP_ACT =
  'Rozporządzenie Rady Ministrów z 14.12.2021 w sprawie ustalenia mapy pomocy regionalnej na lata 2022–2027 (Dz.U. 2021 poz. 2422)';
const PSI_ACT = 'Ustawa z 10.05.2018 o wspieraniu nowych inwestycji (Dz.U. 2025 poz. 469)';
const PSI_RULES =
  'Rozporządzenie Rady Ministrów z 27.12.2022 w sprawie pomocy publicznej udzielanej niektórym przedsiębiorcom na realizację nowych inwestycji (Dz.U. 2025 poz. 108)';
const GBER = 'Rozporządzenie Komisji (UE) nr 651/2014 (GBER)';
const DE_MINIMIS = 'Rozporządzenie Komisji (UE) 2023/2831 w sprawie pomocy de minimis';
const UPOL = 'Ustawa z 12.01.1991 o podatkach i opłatach lokalnych';
const KALISZ = 'https://www.kalisz.pl/biznes/wsparcie-dla-biznesu';

/** Where each number stands. */
export const ACTS = {
  map: clause(MAP_ACT, null, 'https://dotacje.pro'),
  mapChange: clause(`${MAP_ACT}, zmiana Dz.U. 2022 poz. 2775`, null, 'https://dotacje.pro'),
  mapBonus: clause(MAP_ACT, null, 'https://www.deloitte.com/pl'),
  transition: clause(MAP_ACT, null, 'https://arrtransformacja.org.pl'),
  largeProject: clause(GBER, 'art. 2 pkt 20', 'https://studio.pwc.pl'),
  largeProjectBefore: clause(GBER, 'art. 2 pkt 20 w brzmieniu do 30.06.2023', 'https://pro-export.pl'),
  single: clause(GBER, 'art. 14 ust. 13', 'https://cowprawiepiszczy.com'),
  incentive: clause(GBER, 'art. 6 ust. 2', 'https://www.paih.gov.pl/governmental_grants'),
  general: clause(GBER, 'art. 14'),
  firmSize: clause(`${GBER}, załącznik I`, 'art. 2'),
  firmPartners: clause(`${GBER}, załącznik I`, 'art. 3'),
  firmYears: clause(`${GBER}, załącznik I`, 'art. 4 ust. 2'),
  newActivity: clause(PSI_RULES, '§ 2 ust. 2 pkt 2', 'https://www.infor.pl'),
  bands: clause(PSI_RULES, null, 'https://asiw.pl'),
  mediumBefore: clause(PSI_RULES, null, 'https://www.biznes.gov.pl'),
  mediumNewer: clause(PSI_RULES, null, 'https://sse.lublin.eu'),
  discounts: clause(PSI_RULES, null, 'https://sse.lublin.eu'),
  reinvestment: clause(PSI_RULES, null, 'https://cowprawiepiszczy.com'),
  years: clause(PSI_RULES, null, 'https://tla-kancelaria.pl'),
  points: clause(PSI_RULES, 'załącznik nr 1', 'https://www.biznes.gov.pl/pl/inwestycje/kryteria-jakosciowe'),
  excluded: clause(PSI_RULES, '§ 2'),
  excludedByGber: clause(GBER, 'art. 13'),
  useOfExemption: clause(PSI_ACT, null, 'https://cowprawiepiszczy.com'),
  unemployment: clause(
    'Dane GUS o bezrobociu, styczeń 2026 (nie obwieszczenie na 30 czerwca)',
    null,
    'https://www.rmf24.pl',
  ),
  specialTowns: clause(PSI_RULES, 'lista miast tracących funkcje'),
  deMinimis: clause(DE_MINIMIS, 'art. 3 ust. 2', 'https://ecdf.pl'),
  singleUndertaking: clause(DE_MINIMIS, 'art. 2 ust. 2'),
  rate: clause('Ustawa z 30.04.2004 o postępowaniu w sprawach dotyczących pomocy publicznej', 'art. 11 ust. 3'),
  propertyRates: clause(UPOL, 'art. 5 ust. 1', 'https://samorzad.infor.pl'),
  usableArea: clause(UPOL, 'art. 4 ust. 2'),
  firstYear: clause(UPOL, 'art. 6 ust. 1–2'),
  rounding: clause('Ustawa z 29.08.1997 – Ordynacja podatkowa', 'art. 63 § 1'),
  kaliszRegional: clause(
    'Uchwała Rady Miasta Kalisza nr XXXVIII/557/2021 z 29.04.2021',
    null,
    'https://bip.kalisz.pl/uchwaly/2021_38_557.pdf',
  ),
  kaliszNew: clause('Uchwała Rady Miasta Kalisza nr XLVI/629/2014 z 23.04.2014', null, KALISZ),
  kaliszJobs: clause('Uchwała Rady Miasta Kalisza nr XLVI/630/2014', null, KALISZ),
  kaliszBarriers: clause('Uchwała Rady Miasta Kalisza nr XV/173/2015', null, KALISZ),
  kaliszRent: clause('Zasady najmu lokali Miasta Kalisza', null, 'https://www.kalisz.pl/en/business/business-support'),
  reference: clause(
    'Komunikat Komisji w sprawie zmiany metody ustalania stóp referencyjnych i dyskontowych (Dz.Urz. UE C 14 z 19.1.2008)',
    null,
    'https://uokik.gov.pl/wyjasnienia2.php',
  ),
  zoneOfRenewal: clause(
    'Uchwała Rady Miasta Kalisza o Specjalnej Strefie Rewitalizacji z 2018 r.',
    null,
    'https://rewitalizacjakalisz.pl',
  ),
} as const satisfies Record<string, Clause>;
