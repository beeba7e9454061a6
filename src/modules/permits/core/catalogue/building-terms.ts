import { clause } from './acts.ts';
import { days, months, term, years } from './dated-terms.ts';

export const BUILDING = {
  permit: term({
    key: 'building.permit',
    name: { pl: 'Pozwolenie na budowę', en: 'Building permit' },
    values: [days(65)],
    clause: clause('building', 'art. 35 ust. 6', 'rp.pl 312229906; gazetaprawna.pl 629870'),
  }),
  permitValidity: term({
    key: 'building.permit-validity',
    name: { pl: 'Rozpoczęcie budowy na podstawie pozwolenia', en: 'Starting works on a building permit' },
    values: [years(3)],
    clause: clause('building', 'art. 37'),
  }),
  notification: term({
    key: 'building.notification',
    name: { pl: 'Sprzeciw wobec zgłoszenia robót', en: 'Objection to a notification of works' },
    values: [days(21)],
    clause: clause('building', 'art. 30 ust. 5', 'garwolin-starostwo.pl'),
  }),
  notificationValidity: term({
    key: 'building.notification-validity',
    name: { pl: 'Rozpoczęcie robót po zgłoszeniu', en: 'Starting works after a notification' },
    values: [years(3)],
    clause: clause('building', 'art. 30 ust. 5b'),
  }),
  completion: term({
    key: 'building.completion',
    name: { pl: 'Sprzeciw wobec zawiadomienia o zakończeniu', en: 'Objection to a notice of completion' },
    values: [days(14)],
    clause: clause('building', 'art. 54'),
  }),
  positions: term({
    key: 'building.positions',
    name: { pl: 'Stanowisko PSP i Inspekcji Sanitarnej', en: 'Position of fire and sanitary inspection' },
    values: [days(14)],
    clause: clause('building', 'art. 56'),
  }),
  inspection: term({
    key: 'building.inspection',
    name: { pl: 'Obowiązkowa kontrola przed użytkowaniem', en: 'Mandatory inspection before use' },
    values: [days(21)],
    clause: clause('building', 'art. 59c'),
  }),
  heritage: term({
    key: 'building.heritage',
    name: {
      pl: 'Uzgodnienie konserwatora przy pozwoleniu na budowę',
      en: 'Position of the conservator in a building permit',
    },
    values: [days(30)],
    clause: clause('building', 'art. 39 ust. 4'),
  }),
} as const;

export const LAND = {
  waterNotification: term({
    key: 'water-law.notification',
    name: { pl: 'Sprzeciw wobec zgłoszenia wodnoprawnego', en: 'Objection to a water-law notification' },
    values: [days(30)],
    clause: clause('waterLaw', 'art. 423'),
  }),
  integrated: term({
    key: 'emissions.integrated',
    name: { pl: 'Pozwolenie zintegrowane', en: 'Integrated permit' },
    values: [months(6)],
    clause: clause('environment', 'art. 209'),
  }),
  installation: term({
    key: 'emissions.notification',
    name: { pl: 'Sprzeciw wobec zgłoszenia instalacji', en: 'Objection to notifying an installation' },
    values: [days(30)],
    clause: clause('environment', 'art. 152 ust. 4'),
  }),
  saleList: term({
    key: 'sale.list',
    name: { pl: 'Wykaz nieruchomości do zbycia', en: 'List of properties for sale' },
    values: [days(21)],
    clause: clause('property', 'art. 35'),
  }),
  saleNotice: term({
    key: 'sale.notice',
    name: { pl: 'Ogłoszenie przetargu, co najmniej', en: 'Notice of the tender, at least' },
    values: [days(30)],
    clause: clause('tenders', '§ 6'),
  }),
  saleNoticeLarge: term({
    key: 'sale.notice-large',
    name: {
      pl: 'Ogłoszenie przetargu przy cenie ponad 100 000 EUR, co najmniej',
      en: 'Notice of the tender above EUR 100 000, at least',
    },
    values: [months(2)],
    clause: clause('tenders', '§ 6'),
  }),
  saleDeed: term({
    key: 'sale.deed',
    name: { pl: 'Zawiadomienie o terminie umowy', en: 'Notice of the date of the deed' },
    values: [days(21)],
    clause: clause('property', 'art. 41'),
  }),
  promise: term({
    key: 'foreigner.promise-validity',
    name: { pl: 'Ważność promesy dla cudzoziemca', en: 'Validity of the promise to a foreigner' },
    values: [years(1)],
    clause: clause('foreigners', 'art. 3d'),
  }),
} as const;
