import type { Bilingual } from '../../../../kernel/locale.ts';
import type { Clause } from '../../../../kernel/provision.ts';
import type { Basis } from './procedure.ts';

const ISAP = 'https://isap.sejm.gov.pl/isap.nsf/DocDetails.xsp?id=';

/** Acts by a short name: full title with its first publication, and its page in the register of acts. */
const ACTS = {
  kpa: ['Kodeks postępowania administracyjnego (Dz.U. 1960 nr 30 poz. 168)', 'WDU19600300168'],
  upzp: ['Ustawa o planowaniu i zagospodarowaniu przestrzennym (Dz.U. 2003 nr 80 poz. 717)', 'WDU20030800717'],
  oos: [
    'Ustawa o udostępnianiu informacji o środowisku i jego ochronie… oraz o ocenach oddziaływania na środowisko (t.j. Dz.U. 2024 poz. 1112)',
    'WDU20081991227',
  ],
  oosList: [
    'Rozporządzenie RM z 10.09.2019 w sprawie przedsięwzięć mogących znacząco oddziaływać na środowisko (Dz.U. 2019 poz. 1839)',
    'WDU20190001839',
  ],
  udp: ['Ustawa o drogach publicznych (Dz.U. 1985 nr 14 poz. 60)', 'WDU19850140060'],
  energy: ['Prawo energetyczne (Dz.U. 1997 nr 54 poz. 348)', 'WDU19970540348'],
  waterSupply: [
    'Ustawa o zbiorowym zaopatrzeniu w wodę i zbiorowym odprowadzaniu ścieków (Dz.U. 2001 nr 72 poz. 747)',
    'WDU20010720747',
  ],
  waterLaw: ['Prawo wodne (Dz.U. 2017 poz. 1566)', 'WDU20170001566'],
  farmland: ['Ustawa o ochronie gruntów rolnych i leśnych (Dz.U. 1995 nr 16 poz. 78)', 'WDU19950160078'],
  building: ['Prawo budowlane (Dz.U. 1994 nr 89 poz. 414)', 'WDU19940890414'],
  environment: ['Prawo ochrony środowiska (Dz.U. 2001 nr 62 poz. 627)', 'WDU20010620627'],
  waste: ['Ustawa o odpadach (Dz.U. 2013 poz. 21)', 'WDU20130000021'],
  monuments: ['Ustawa o ochronie zabytków i opiece nad zabytkami (Dz.U. 2003 nr 162 poz. 1568)', 'WDU20031621568'],
  property: ['Ustawa o gospodarce nieruchomościami (Dz.U. 1997 nr 115 poz. 741)', 'WDU19971150741'],
  tenders: [
    'Rozporządzenie RM z 14.09.2004 w sprawie sposobu i trybu przeprowadzania przetargów oraz rokowań na zbycie nieruchomości (Dz.U. 2004 nr 207 poz. 2108)',
    'WDU20042072108',
  ],
  foreigners: ['Ustawa o nabywaniu nieruchomości przez cudzoziemców (Dz.U. 1920 nr 31 poz. 178)', 'WDU19200310178'],
  investments: ['Ustawa o wspieraniu nowych inwestycji (Dz.U. 2018 poz. 1162)', 'WDU20180001162'],
  stampDuty: ['Ustawa o opłacie skarbowej (Dz.U. 2006 nr 225 poz. 1635)', 'WDU20062251635'],
} as const satisfies Record<string, readonly [string, string]>;

export type ActKey = keyof typeof ACTS;

/** A place in an act. `through`: the secondary source that the figure was read in. */
export const clause = (act: ActKey, article: string, through?: string): Clause => ({
  act: ACTS[act][0],
  article: through ? `${article} (za: ${through})` : article,
  page: null,
  url: ISAP + ACTS[act][1],
});

/** What a procedure rests on; nobody has read it in the act yet. */
export const basis = (act: ActKey, article: string): Basis => ({ clause: clause(act, article), status: 'unverified' });

/** An order of steps that no act states as we count it: what we read, and where. */
// oxlint-disable-next-line max-params
export const reading = (act: ActKey, article: string, says: Bilingual): Basis => ({ ...basis(act, article), says });

/** What offices usually take, as people tell it. */
export const PRACTICE: Clause = { act: 'Praktyka urzędów, nie przepis prawa', article: null, page: null, url: null };
