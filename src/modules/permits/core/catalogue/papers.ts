import type { Bilingual } from '../../../../kernel/locale.ts';
import type { Clause } from '../../../../kernel/provision.ts';
import { clause } from './acts.ts';
import type { ProcedureId } from './procedure.ts';

/** A paper that goes with an application. */
export type Paper = Bilingual & {
  /** Kept with what the office ticked, so it never changes its meaning. */
  readonly key: string;
  /** Where it is asked for. Named from memory: nobody has read it in the act. */
  readonly source: Clause;
  /** Only sometimes: its words say when. Without it nothing is missing. */
  readonly sometimes?: true;
};

type Given = readonly [key: string, pl: string, en: string];
type Source = Parameters<typeof clause>;

const papers = (source: Source, ...given: readonly Given[]): readonly Paper[] =>
  given.map(([key, pl, en]) => ({ key, pl, en, source: clause(...source) }));
const sometimes = (source: Source, ...given: readonly Given[]): readonly Paper[] =>
  papers(source, ...given).map((paper) => ({ ...paper, sometimes: true as const }));

const APPLICATION: Given = ['application', 'Wniosek', 'Application'];
const TITLE: Given = ['title', 'Tytuł prawny do nieruchomości', 'Legal title to the land'];
const SITE_PLAN: Given = ['site-plan', 'Plan zabudowy lub szkic sytuacyjny', 'Plan of the development or a sketch'];
const ENVIRONMENTAL: Given = [
  'environmental-decision',
  'Decyzja środowiskowa, jeśli wymagana',
  'Environmental decision where required',
];
const RIGHT: Given = [
  'right-to-build',
  'Oświadczenie o prawie do dysponowania nieruchomością na cele budowlane',
  'Statement of the right to build on the land',
];
const AS_BUILT: Given = [
  'as-built',
  'Dziennik budowy, oświadczenia, pomiar powykonawczy',
  'Site log, statements, as-built survey',
];
const ATTORNEY = sometimes(
  ['kpa', 'art. 33'],
  [
    'attorney',
    'Pełnomocnictwo z dowodem opłaty, jeśli działa pełnomocnik',
    'Power of attorney with proof of the duty, where somebody acts for you',
  ],
);

/** What goes with each application, in the order in which it is put together. */
export const PAPERS: Readonly<Record<ProcedureId, readonly Paper[]>> = {
  P1: papers(
    ['upzp', 'art. 30'],
    APPLICATION,
    ['parcels', 'Numery działek i obręb', 'Parcel numbers and precinct'],
    ['duty', 'Dowód opłaty skarbowej', 'Proof of stamp duty'],
  ),
  P2: [
    ...papers(
      ['oos', 'art. 73 i 74 ust. 1'],
      APPLICATION,
      ['sheet-or-report', 'Karta informacyjna przedsięwzięcia albo raport', 'Project information sheet, or the report'],
      ['map', 'Mapa ewidencyjna z obszarem oddziaływania', 'Cadastral map with the area of impact'],
      ['register', 'Wypis z rejestru gruntów', 'Extract from the land register'],
    ),
    ...ATTORNEY,
  ],
  P3: [
    ...papers(
      ['upzp', 'art. 52 ust. 2 w zw. z art. 64'],
      APPLICATION,
      ['map', 'Mapa zasadnicza z zaznaczonym terenem', 'Base map with the land marked'],
      [
        'description',
        'Opis zabudowy i zapotrzebowania na media',
        'Description of the building and the utilities it needs',
      ],
    ),
    ...sometimes(['oos', 'art. 72 ust. 1'], ENVIRONMENTAL),
    ...ATTORNEY,
  ],
  P4: papers(
    ['udp', 'art. 29'],
    APPLICATION,
    ['map', 'Mapa z proponowanym zjazdem', 'Map with the exit proposed'],
    TITLE,
  ),
  P5: papers(['energy', 'art. 7'], APPLICATION, TITLE, SITE_PLAN, [
    'demand',
    'Moc i charakter odbioru',
    'Power and kind of demand',
  ]),
  P6: papers(['energy', 'art. 7'], APPLICATION, TITLE, SITE_PLAN),
  P7: papers(['waterSupply', 'art. 19a'], APPLICATION, SITE_PLAN, [
    'demand',
    'Ilość wody i ścieków na dobę',
    'Water and sewage per day',
  ]),
  P8: papers(['energy', 'art. 7'], APPLICATION, SITE_PLAN),
  P9: [
    ...papers(['waterLaw', 'art. 407'], APPLICATION, ['study', 'Operat wodnoprawny', 'Water-law study']),
    ...sometimes(['oos', 'art. 72 ust. 1'], ENVIRONMENTAL),
    ...ATTORNEY,
  ],
  P10: papers(
    ['farmland', 'art. 11'],
    APPLICATION,
    ['register', 'Wypis z rejestru gruntów z klasą gleby', 'Extract from the land register with the soil class'],
    ['layout', 'Projekt zagospodarowania z bilansem powierzchni', 'Site layout with areas'],
  ),
  P11: [
    ...papers(['building', 'art. 33 ust. 2'], APPLICATION, RIGHT, [
      'design',
      'Projekt zagospodarowania działki i architektoniczno-budowlany',
      'Site layout and architectural design',
    ]),
    ...sometimes(
      ['building', 'art. 33 ust. 2'],
      ['conditions', 'Decyzja WZ, jeśli nie ma planu', 'WZ decision where there is no plan'],
      [
        'agreements',
        'Decyzja środowiskowa i inne uzgodnienia, jeśli wymagane',
        'Environmental decision and other agreements where required',
      ],
    ),
    ...ATTORNEY,
  ],
  P12: papers(['building', 'art. 30 ust. 2'], ['application', 'Zgłoszenie', 'Notification'], RIGHT, [
    'drawings',
    'Szkice lub rysunki',
    'Sketches or drawings',
  ]),
  P13: papers(
    ['building', 'art. 41 ust. 4 i 4a'],
    ['application', 'Zawiadomienie', 'Notice'],
    ['statements', 'Oświadczenia kierownika budowy i projektantów', 'Statements of the site manager and designers'],
    ['technical-design', 'Projekt techniczny', 'Technical design'],
  ),
  P14: papers(['building', 'art. 57'], ['application', 'Zawiadomienie', 'Notice'], AS_BUILT),
  P15: papers(['building', 'art. 57'], APPLICATION, AS_BUILT, [
    'positions',
    'Stanowiska straży pożarnej i sanepidu',
    'Positions of fire and sanitary inspection',
  ]),
  P16: [
    ...papers(['environment', 'art. 184'], APPLICATION, [
      'installation',
      'Opis instalacji i emisji',
      'Description of installation and emissions',
    ]),
    ...ATTORNEY,
  ],
  P17: papers(['monuments', 'art. 36'], APPLICATION, [
    'programme',
    'Projekt lub program prac',
    'Design or programme of works',
  ]),
  P18: papers(
    ['property', 'art. 97'],
    APPLICATION,
    ['draft', 'Wstępny projekt podziału', 'Draft of the division'],
    ['survey', 'Dokumenty geodety', 'Surveyor’s documents'],
  ),
  P19: papers(['foreigners', 'art. 1'], APPLICATION, [
    'ties',
    'Odpis z rejestru i dowody więzi z Polską',
    'Register extract and ties to Poland',
  ]),
  P20: papers(
    ['property', 'art. 35–42'],
    ['application', 'Wniosek o sprzedaż', 'Request for the sale'],
    ['security', 'Wadium', 'Bid security'],
    ['bidder', 'Dokumenty oferenta', 'Documents of the bidder'],
  ),
  P21: papers(['investments', 'art. 13–17'], APPLICATION, [
    'business-plan',
    'Biznesplan z kosztami i kryteriami',
    'Business plan with costs and criteria',
  ]),
  P22: papers(
    ['upzp', 'art. 37ea i nast.'],
    ['application', 'Wniosek z projektem planu', 'Application with a draft of the plan'],
    ['agreement', 'Projekt umowy urbanistycznej', 'Draft of the urban agreement'],
  ),
};
