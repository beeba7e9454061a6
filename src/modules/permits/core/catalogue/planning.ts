import { basis, clause } from './acts.ts';
import { fee } from './dated-terms.ts';
import { FEE_NOT_FOUND, procedure, type Procedure } from './procedure.ts';
import { ENVIRONMENT, KPA, PLANNING } from './terms.ts';

/** What may stand on the land, and what it does to its surroundings. */
export const PLANNING_PROCEDURES: readonly Procedure[] = [
  procedure({
    id: 'P1',
    name: { pl: 'Wypis i wyrys z planu miejscowego', en: 'Extract from the local plan' },
    basis: [basis('upzp', 'art. 30'), basis('kpa', 'art. 217')],
    authority: 'architecture',
    feeSays: FEE_NOT_FOUND,
    result: { pl: 'Wypis z tekstu i wyrys z rysunku planu', en: 'Extract of the text and the drawing of the plan' },
    clock: 'own-act',
    remedies: ['reminder', 'complaint'],
    stretches: () => [{ code: 'extract', terms: [PLANNING.extract] }],
    remarks: [{ pl: 'Pierwsze, co warto sprawdzić.', en: 'The first thing to check.' }],
  }),
  procedure({
    id: 'P2',
    name: { pl: 'Decyzja o środowiskowych uwarunkowaniach', en: 'Environmental decision' },
    basis: [basis('oos', 'art. 71–87'), basis('oosList', '§ 2 i 3')],
    authority: 'environment',
    fee: fee({
      key: 'environment',
      name: { pl: 'Opłata skarbowa za DŚU', en: 'Stamp duty for the environmental decision' },
      values: [205],
      clause: clause('stampDuty', 'załącznik, cz. I ust. 45'),
    }),
    feeSays: { pl: 'Opłata skarbowa', en: 'Stamp duty' },
    result: { pl: 'Decyzja o środowiskowych uwarunkowaniach', en: 'Environmental decision' },
    clock: 'kpa',
    startsOn: 'complete-application',
    validity: ENVIRONMENT.validity,
    stretches: ({ report }) => [
      { code: 'opinions', terms: [ENVIRONMENT.opinions] },
      ...(report === 'no'
        ? []
        : [
            { code: 'agreement', terms: [ENVIRONMENT.agreement], maybe: report === 'unknown' },
            { code: 'participation', terms: [ENVIRONMENT.participation], exact: true, maybe: report === 'unknown' },
          ]),
      { code: 'decision', terms: [KPA.oneMonth, KPA.twoMonths] },
    ],
    usual: ({ report }) =>
      report === 'yes' ? ENVIRONMENT.usualWith : report === 'no' ? ENVIRONMENT.usualWithout : null,
    remarks: [
      {
        pl: 'Czasu na napisanie raportu nie liczymy: to twój czas. Zwykle całość trwa 60–120 dni bez raportu, 180–365 z raportem.',
        en: 'The time to write the report is yours and is not counted. All told it usually takes 60–120 days without a report, 180–365 with one.',
      },
      {
        pl: 'Ważna 6 lat, z możliwością przedłużenia o 4 lata.',
        en: 'Valid for 6 years; 4 more are possible.',
      },
    ],
  }),
  procedure({
    id: 'P3',
    name: { pl: 'Decyzja o warunkach zabudowy', en: 'Decision on development conditions (WZ)' },
    basis: [basis('upzp', 'art. 59–64')],
    authority: 'architecture',
    fee: fee({
      key: 'conditions',
      name: { pl: 'Opłata skarbowa za WZ', en: 'Stamp duty for the WZ decision' },
      values: [598],
      clause: clause('stampDuty', 'załącznik, cz. I ust. 8'),
    }),
    feeSays: { pl: 'Opłata skarbowa', en: 'Stamp duty' },
    result: {
      pl: 'Decyzja, która może być też odmowna. Nikt nie może jej obiecać.',
      en: 'A decision that may also be a refusal. Nobody can promise it.',
    },
    clock: 'kpa',
    startsOn: 'complete-application',
    validity: PLANNING.conditionsValidity,
    dependsOn: ['P1', 'P2'],
    stretches: () => [{ code: 'decision', terms: [PLANNING.conditions] }],
    remarks: [
      {
        pl: 'Po uchwaleniu planu ogólnego warunki można wydać tylko w obszarze uzupełnienia zabudowy i zgodnie z tym planem.',
        en: 'Once the general plan is adopted, conditions may be set only in an infill area and in line with that plan.',
      },
      {
        pl: 'Bezterminowe są tylko decyzje z wniosków złożonych przed 16 października 2025 r.',
        en: 'Open-ended are only decisions applied for before 16 October 2025.',
      },
    ],
  }),
  procedure({
    id: 'P22',
    name: { pl: 'Zintegrowany plan inwestycyjny', en: 'Integrated investment plan' },
    basis: [basis('upzp', 'art. 37ea i nast.')],
    authority: 'council',
    feeSays: FEE_NOT_FOUND,
    result: { pl: 'Uchwała rady, jeśli ją podejmie', en: 'A resolution of the council, if it passes one' },
    clock: 'none',
    stretches: () => [{ code: 'council', terms: [] }],
    remarks: [
      {
        pl: 'Możliwość zamiast warunków zabudowy, gdy plan nie pasuje. Trwa miesiące; ustawa nie mówi ile.',
        en: 'A choice in place of development conditions where the plan does not suit. It takes months; the act does not say how many.',
      },
    ],
  }),
];
