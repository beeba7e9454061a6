import { basis, reading } from './acts.ts';
import { BUILDING } from './building-terms.ts';
import { FEE_NOT_FOUND, procedure, type Procedure } from './procedure.ts';
import { KPA } from './terms.ts';

const FREE = { pl: 'Bez opłaty', en: 'No fee' };

/** From the design to the use of the building. */
export const BUILDING_PROCEDURES: readonly Procedure[] = [
  procedure({
    id: 'P11',
    name: { pl: 'Pozwolenie na budowę', en: 'Building permit' },
    basis: [basis('building', 'art. 28 i 32–35'), basis('kpa', 'art. 35')],
    authority: 'architecture',
    feeSays: { pl: 'Opłata skarbowa zależna od powierzchni', en: 'Stamp duty by floor area' },
    result: { pl: 'Decyzja o pozwoleniu na budowę', en: 'Building permit decision' },
    clock: 'own-act',
    startsOn: 'complete-application',
    suspendable: true,
    remedies: ['reminder', 'appeal', 'court'],
    validity: BUILDING.permitValidity,
    dependsOn: ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P9', 'P10', 'P17', 'P18', 'P19', 'P20', 'P22'],
    becomesFinal: true,
    stretches: () => [{ code: 'decision', terms: [BUILDING.permit] }],
    remarks: [
      {
        pl: 'Po 65 dniach wojewoda nakłada na organ 500 zł kary za każdy dzień. Zawieszenia, stanowiska innych organów i zwłoka strony nie wliczają się (art. 35 ust. 8).',
        en: 'After 65 days the voivode fines the authority PLN 500 a day. Suspensions, positions of others and a party’s delay do not count (art. 35(8)).',
      },
      { pl: 'W części spraw decyduje Wojewoda.', en: 'In some cases the voivode decides.' },
    ],
  }),
  procedure({
    id: 'P12',
    name: { pl: 'Zgłoszenie robót budowlanych', en: 'Notification of works' },
    basis: [
      basis('building', 'art. 29–30'),
      reading('oos', 'art. 72 ust. 1a', {
        pl: 'Nasze odczytanie: decyzja środowiskowa, jeśli jest potrzebna, musi być przed zgłoszeniem, tak jak przed pozwoleniem',
        en: 'Our reading: the environmental decision, where one is needed, has to stand before the notification as before a permit',
      }),
    ],
    authority: 'architecture',
    feeSays: FEE_NOT_FOUND,
    result: { pl: 'Brak sprzeciwu', en: 'No objection' },
    clock: 'own-act',
    silent: true,
    validity: BUILDING.notificationValidity,
    dependsOn: ['P2', 'P18', 'P19', 'P20'],
    stretches: () => [{ code: 'objection', terms: [BUILDING.notification] }],
    remarks: [{ pl: 'Dla drobnych robót i przyłączy.', en: 'For small works and connections.' }],
  }),
  procedure({
    id: 'P13',
    name: {
      pl: 'Zawiadomienie o rozpoczęciu robót, projekt techniczny',
      en: 'Notice of starting works, technical design',
    },
    basis: [basis('building', 'art. 41')],
    authority: 'inspection',
    feeSays: FREE,
    result: { pl: 'Można zacząć roboty', en: 'Works may start' },
    clock: 'none',
    startsOn: 'before-works',
    dependsOn: ['P11', 'P21'],
    stretches: () => [],
    remarks: [
      { pl: 'Przed rozpoczęciem, gdy pozwolenie jest ostateczne.', en: 'Before the start, once the permit is final.' },
    ],
  }),
  procedure({
    id: 'P14',
    name: { pl: 'Zawiadomienie o zakończeniu budowy', en: 'Notice of completion' },
    basis: [basis('building', 'art. 54')],
    authority: 'inspection',
    feeSays: FREE,
    result: { pl: 'Brak sprzeciwu', en: 'No objection' },
    clock: 'own-act',
    startsOn: 'end-of-works',
    silent: true,
    stretches: () => [{ code: 'objection', terms: [BUILDING.completion] }],
    remarks: [{ pl: 'Dla prostych obiektów.', en: 'For simple buildings.' }],
  }),
  procedure({
    id: 'P15',
    name: { pl: 'Pozwolenie na użytkowanie', en: 'Permit of use' },
    basis: [basis('building', 'art. 55 i 59')],
    authority: 'inspection',
    feeSays: FEE_NOT_FOUND,
    result: { pl: 'Decyzja o pozwoleniu na użytkowanie', en: 'Permit of use decision' },
    clock: 'kpa',
    startsOn: 'end-of-works',
    stretches: () => [
      { code: 'positions', terms: [BUILDING.positions] },
      { code: 'inspection', terms: [BUILDING.inspection] },
      { code: 'decision', terms: [KPA.oneMonth, KPA.twoMonths] },
    ],
    remarks: [
      { pl: 'Dla obiektów przemysłowych kategorii XVII i XVIII.', en: 'For industrial categories XVII and XVIII.' },
    ],
  }),
  procedure({
    id: 'P17',
    name: { pl: 'Uzgodnienie konserwatora zabytków', en: 'Consent of the conservator of monuments' },
    basis: [basis('monuments', 'art. 36'), basis('building', 'art. 39')],
    authority: 'monuments',
    feeSays: FEE_NOT_FOUND,
    result: { pl: 'Uzgodnienie albo pozwolenie', en: 'Consent or permit' },
    clock: 'own-act',
    suspendable: true,
    silent: true,
    remedies: ['complaint'],
    stretches: () => [{ code: 'consent', terms: [BUILDING.heritage] }],
    remarks: [
      {
        pl: 'Milczenie przez 30 dni znaczy zgodę tylko w sprawie o pozwolenie na budowę. Obiekt w rejestrze zabytków wymaga osobnego pozwolenia.',
        en: 'Thirty days of silence mean consent only within a building permit. A building in the register needs a permit of its own.',
      },
    ],
  }),
];
