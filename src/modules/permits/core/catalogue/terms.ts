import { clause, PRACTICE } from './acts.ts';
import { days, months, term, threshold, usualDays, years } from './dated-terms.ts';

/** Of the administrative code, for every procedure that has no term of its own. */
export const KPA = {
  oneMonth: term({
    key: 'kpa.explanatory',
    name: { pl: 'Sprawa wymagająca postępowania wyjaśniającego', en: 'Case that needs an inquiry' },
    values: [months(1)],
    clause: clause('kpa', 'art. 35 § 3', 'gazetaprawna.pl 629870'),
  }),
  twoMonths: term({
    key: 'kpa.complex',
    name: { pl: 'Sprawa szczególnie skomplikowana', en: 'Particularly complex case' },
    values: [months(2)],
    clause: clause('kpa', 'art. 35 § 3', 'gazetaprawna.pl 629870'),
  }),
  appeal: term({
    key: 'kpa.appeal',
    name: { pl: 'Odwołanie od decyzji', en: 'Appeal against a decision' },
    values: [days(14)],
    clause: clause('kpa', 'art. 129 § 2'),
  }),
  callToComplete: term({
    key: 'kpa.call-to-complete',
    name: { pl: 'Uzupełnienie braków podania, co najmniej', en: 'Completing an application, at least' },
    values: [days(7)],
    clause: clause('kpa', 'art. 64 § 2'),
  }),
} as const;

export const ENVIRONMENT = {
  opinions: term({
    key: 'environment.opinions',
    name: { pl: 'Opinie o potrzebie raportu (RDOŚ, PPIS, Wody Polskie)', en: 'Opinions on the need of a report' },
    values: [days(14)],
    clause: clause('oos', 'art. 64'),
  }),
  agreement: term({
    key: 'environment.agreement',
    name: { pl: 'Uzgodnienie warunków po raporcie', en: 'Agreement of conditions after the report' },
    values: [days(30)],
    clause: clause('oos', 'art. 77'),
  }),
  participation: term({
    key: 'environment.participation',
    name: { pl: 'Udział społeczeństwa', en: 'Public participation' },
    values: [days(30)],
    clause: clause('oos', 'art. 33'),
  }),
  validity: term({
    key: 'environment.validity',
    name: { pl: 'Wniosek o kolejną decyzję na podstawie DŚU', en: 'Use of the environmental decision' },
    values: [years(6)],
    clause: clause('oos', 'art. 72 ust. 3'),
  }),
  usualWithout: usualDays({
    key: 'environment.without-report',
    name: { pl: 'DŚU bez raportu: zwykle dni', en: 'Environmental decision without a report: usual days' },
    values: [[60, 120]],
    clause: PRACTICE,
  }),
  usualWith: usualDays({
    key: 'environment.with-report',
    name: { pl: 'DŚU z raportem: zwykle dni', en: 'Environmental decision with a report: usual days' },
    values: [[180, 365]],
    clause: PRACTICE,
  }),
  developedHa: threshold({
    key: 'environment.developed',
    name: {
      pl: 'Zabudowa przemysłowa lub magazynowa od',
      en: 'Industrial or storage development from',
    },
    unit: 'ha',
    values: [1],
    clause: clause('oosList', '§ 3 ust. 1 pkt 54'),
  }),
  developedProtectedHa: threshold({
    key: 'environment.developed-protected',
    name: {
      pl: 'Zabudowa przemysłowa lub magazynowa na obszarze chronionym od',
      en: 'Industrial or storage development in a protected area from',
    },
    unit: 'ha',
    values: [0.5],
    clause: clause('oosList', '§ 3 ust. 1 pkt 54'),
  }),
  parkingHa: threshold({
    key: 'environment.parking',
    name: { pl: 'Parkingi od', en: 'Car parks from' },
    unit: 'ha',
    values: [0.5],
    clause: clause('oosList', '§ 3 ust. 1 pkt 58'),
  }),
  parkingProtectedHa: threshold({
    key: 'environment.parking-protected',
    name: { pl: 'Parkingi na obszarze chronionym od', en: 'Car parks in a protected area from' },
    unit: 'ha',
    values: [0.2],
    clause: clause('oosList', '§ 3 ust. 1 pkt 58'),
  }),
} as const;

export const PLANNING = {
  extract: term({
    key: 'planning.extract',
    name: { pl: 'Wypis i wyrys z planu', en: 'Extract from the plan' },
    values: [days(7)],
    clause: clause('kpa', 'art. 217 § 3'),
  }),
  conditions: term({
    key: 'planning.conditions',
    name: { pl: 'Decyzja o warunkach zabudowy', en: 'Decision on development conditions (WZ)' },
    values: [days(90)],
    clause: clause('upzp', 'art. 64 w zw. z art. 51 ust. 2'),
  }),
  conditionsValidity: term({
    key: 'planning.conditions-validity',
    name: { pl: 'Ważność decyzji o warunkach zabudowy', en: 'Validity of the WZ decision' },
    values: [years(5)],
    from: '2026-01-01',
    clause: clause('upzp', 'art. 64', 'businessinsider.com.pl; infor.pl 7390162'),
  }),
} as const;

const connection = (key: string, pl: string, en: string) => ({
  key: `power.${key}`,
  name: { pl: `Warunki przyłączenia prądu: ${pl}`, en: `Electricity connection conditions: ${en}` },
  clause: clause('energy', 'art. 7 ust. 8g', 'p4b.com.pl'),
});
const gas = (key: string) => ({
  key: `gas.${key}`,
  name: { pl: `Warunki przyłączenia gazu: grupa ${key}`, en: `Gas connection conditions: group ${key}` },
  clause: clause('energy', 'art. 7 ust. 8g', 'ewe.pl'),
});

export const CONNECTION = {
  powerLow: term({ ...connection('low', 'grupy V i VI do 1 kV', 'groups V and VI up to 1 kV'), values: [days(21)] }),
  powerIV: term({ ...connection('IV', 'grupa IV do 1 kV', 'group IV up to 1 kV'), values: [days(30)] }),
  powerIII: term({
    ...connection('III', 'grupy III i VI powyżej 1 kV, bez źródła', 'groups III and VI above 1 kV, no source'),
    values: [days(60)],
  }),
  powerSource: term({ ...connection('source', 'ze źródłem', 'with a source'), values: [days(120)] }),
  powerHigh: term({ ...connection('I-II', 'grupy I i II', 'groups I and II'), values: [days(150)] }),
  // An older page says 30, the act of today perhaps 21: both stand until somebody reads it.
  gasBI: term({ ...gas('B-I'), values: [days(30), days(21)] }),
  gasA: term({ ...gas('A'), values: [days(60)], contested: true }),
  gasBII: term({ ...gas('B-II'), values: [days(60)], contested: true }),
  gasC: term({ ...gas('C'), values: [days(90)], contested: true }),
  energyValidity: term({
    key: 'connection.energy-validity',
    name: { pl: 'Ważność warunków przyłączenia prądu i gazu', en: 'Validity of electricity and gas conditions' },
    values: [years(2)],
    clause: clause('energy', 'art. 7 ust. 8i', 'gazetaprawna.pl 515567'),
  }),
  water: term({
    key: 'connection.water',
    name: { pl: 'Warunki przyłączenia wody i kanalizacji', en: 'Water and sewage connection conditions' },
    values: [days(45)],
    clause: clause('waterSupply', 'art. 19a'),
  }),
  waterExtended: term({
    key: 'connection.water-extended',
    name: { pl: 'Przedłużenie warunków wody i kanalizacji', en: 'Extension for water and sewage conditions' },
    values: [days(45)],
    clause: clause('waterSupply', 'art. 19a'),
  }),
  waterValidity: term({
    key: 'connection.water-validity',
    name: { pl: 'Ważność warunków wody i kanalizacji', en: 'Validity of water and sewage conditions' },
    values: [years(2)],
    clause: clause('waterSupply', 'art. 19a'),
  }),
  heat: term({
    key: 'connection.heat',
    name: { pl: 'Warunki przyłączenia ciepła', en: 'Heat connection conditions' },
    values: [days(30)],
    clause: clause('energy', 'art. 7'),
  }),
  roadValidity: term({
    key: 'road.exit-validity',
    name: { pl: 'Ważność zezwolenia na zjazd', en: 'Validity of the permission for an exit' },
    values: [years(3)],
    clause: clause('udp', 'art. 29'),
  }),
} as const;
