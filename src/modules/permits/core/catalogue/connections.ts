import { basis, clause } from './acts.ts';
import { fee } from './dated-terms.ts';
import { byAnswer, FEE_NOT_FOUND, procedure, type Procedure } from './procedure.ts';
import { CONNECTION, KPA } from './terms.ts';

const NONE_KNOWN = { pl: 'Zgodnie z taryfą operatora', en: 'By the tariff of the operator' };

/** The road, and what comes through pipes and wires. */
export const CONNECTION_PROCEDURES: readonly Procedure[] = [
  procedure({
    id: 'P4',
    name: { pl: 'Zezwolenie na zjazd, obsługa komunikacyjna', en: 'Permission for an exit onto the road' },
    basis: [basis('udp', 'art. 16, 29 i 35')],
    authority: 'roads',
    feeSays: FEE_NOT_FOUND,
    result: { pl: 'Zezwolenie na lokalizację zjazdu', en: 'Permission for the place of the exit' },
    clock: 'kpa',
    validity: CONNECTION.roadValidity,
    stretches: () => [{ code: 'decision', terms: [KPA.oneMonth, KPA.twoMonths] }],
  }),
  procedure({
    id: 'P5',
    name: { pl: 'Warunki przyłączenia do sieci elektroenergetycznej', en: 'Electricity connection conditions' },
    basis: [basis('energy', 'art. 7 ust. 8g')],
    authority: 'power',
    feeSays: { pl: 'W grupach I–III zaliczka na poczet opłaty', en: 'In groups I–III an advance on the fee' },
    result: { pl: 'Warunki przyłączenia z projektem umowy', en: 'Connection conditions with a draft contract' },
    clock: 'own-act',
    startsOn: 'complete-application',
    remedies: ['regulator'],
    validity: CONNECTION.energyValidity,
    stretches: ({ power }) => [
      {
        code: 'conditions',
        terms: byAnswer(power, {
          low: [CONNECTION.powerLow],
          IV: [CONNECTION.powerIV],
          III: [CONNECTION.powerIII],
          source: [CONNECTION.powerSource],
          'I-II': [CONNECTION.powerHigh],
        }),
      },
    ],
    remarks: [
      { pl: 'Grupa V: do 40 kW i 63 A.', en: 'Group V: up to 40 kW and 63 A.' },
      {
        pl: 'Za zwłokę operator płaci Prezesowi URE co najmniej 3000 zł za dzień.',
        en: 'For delay the operator pays the regulator at least PLN 3 000 a day.',
      },
    ],
  }),
  procedure({
    id: 'P6',
    name: { pl: 'Warunki przyłączenia do sieci gazowej', en: 'Gas connection conditions' },
    basis: [{ ...basis('energy', 'art. 7 ust. 8g'), status: 'contested' }],
    authority: 'gas',
    feeSays: NONE_KNOWN,
    result: { pl: 'Warunki przyłączenia', en: 'Connection conditions' },
    clock: 'own-act',
    startsOn: 'complete-application',
    remedies: ['regulator'],
    validity: CONNECTION.energyValidity,
    stretches: ({ gas }) => [
      {
        code: 'conditions',
        terms: byAnswer(gas, {
          'B-I': [CONNECTION.gasBI],
          A: [CONNECTION.gasA],
          'B-II': [CONNECTION.gasBII],
          C: [CONNECTION.gasC],
        }),
      },
    ],
  }),
  procedure({
    id: 'P7',
    name: { pl: 'Warunki przyłączenia wody i kanalizacji', en: 'Water and sewage connection conditions' },
    basis: [basis('waterSupply', 'art. 19a')],
    authority: 'water',
    fee: fee({
      key: 'water',
      name: { pl: 'Warunki wody i kanalizacji', en: 'Water and sewage conditions' },
      values: [0],
      clause: clause('waterSupply', 'art. 19a'),
    }),
    feeSays: { pl: 'Bezpłatnie', en: 'Free of charge' },
    result: { pl: 'Warunki przyłączenia', en: 'Connection conditions' },
    clock: 'own-act',
    startsOn: 'complete-application',
    remedies: ['regulator'],
    validity: CONNECTION.waterValidity,
    stretches: () => [
      { code: 'conditions', terms: [CONNECTION.water] },
      { code: 'extension', terms: [CONNECTION.waterExtended], maybe: true },
    ],
  }),
  procedure({
    id: 'P8',
    name: { pl: 'Ciepło i telekomunikacja', en: 'Heat and telecom' },
    basis: [basis('energy', 'art. 7')],
    authority: 'heat',
    feeSays: NONE_KNOWN,
    result: { pl: 'Warunki przyłączenia albo umowa', en: 'Connection conditions or a contract' },
    clock: 'own-act',
    startsOn: 'complete-application',
    stretches: () => [{ code: 'conditions', terms: [CONNECTION.heat] }],
    remarks: [
      {
        pl: 'Termin dotyczy ciepła; telekomunikacja zależy od umowy.',
        en: 'The term is for heat; telecom is by contract.',
      },
    ],
  }),
];
