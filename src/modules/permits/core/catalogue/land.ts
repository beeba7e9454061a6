import { AID_PARAMETERS } from '../../../aid/index.ts';
import { basis, clause, reading } from './acts.ts';
import { LAND } from './building-terms.ts';
import { FARMLAND_CHARGES } from './charges.ts';
import { fee } from './dated-terms.ts';
import { byAnswer, FEE_NOT_FOUND, procedure, type Procedure } from './procedure.ts';
import { KPA } from './terms.ts';

/** The decision on support stands on the EU's block exemption, whose rules the aid room keeps. */
const BLOCK_EXEMPTION = AID_PARAMETERS.find(({ key }) => key === 'aid.incentive-effect')!;
const DECISION = [KPA.oneMonth, KPA.twoMonths];

/** Water, soil, air, and who owns the land. */
export const LAND_PROCEDURES: readonly Procedure[] = [
  procedure({
    id: 'P9',
    name: { pl: 'Pozwolenie albo zgłoszenie wodnoprawne', en: 'Water-law permit or notification' },
    basis: [basis('waterLaw', 'art. 388–423')],
    authority: 'waters',
    feeSays: FEE_NOT_FOUND,
    result: { pl: 'Pozwolenie albo brak sprzeciwu', en: 'Permit, or no objection' },
    clock: 'kpa',
    startsOn: 'complete-application',
    dependsOn: ['P2'],
    stretches: ({ waterLaw }) => [
      { code: 'decision', terms: byAnswer(waterLaw, { permit: DECISION, notification: [LAND.waterNotification] }) },
    ],
    remarks: [
      {
        pl: 'Na przykład odprowadzenie deszczówki do rowu. Zgłoszenie: milczenie przez 30 dni znaczy zgodę.',
        en: 'For instance rainwater led to a ditch. A notification: 30 days of silence mean consent.',
      },
    ],
  }),
  procedure({
    id: 'P10',
    name: { pl: 'Wyłączenie gruntu z produkcji rolnej', en: 'Taking land out of farming' },
    basis: [basis('farmland', 'art. 11'), basis('farmland', 'art. 10a')],
    authority: 'farmland',
    feeSays: {
      pl: 'Należność jednorazowa za hektar, pomniejszona o wartość gruntu, i opłaty roczne po 10% przez 10 lat; kwoty do potwierdzenia',
      en: 'One-off charge per hectare less the value of the land, and ten yearly fees of 10%; figures to be confirmed',
    },
    charges: FARMLAND_CHARGES,
    result: { pl: 'Decyzja zezwalająca na wyłączenie', en: 'Decision that allows it' },
    clock: 'kpa',
    stretches: () => [{ code: 'decision', terms: [KPA.oneMonth] }],
    remarks: [
      {
        pl: 'W mieście nie trzeba zgody na zmianę przeznaczenia (art. 10a), ale wyłączenie klas I–III i gruntów organicznych jest potrzebne.',
        en: 'Inside a city no consent to re-designate is needed (art. 10a), but classes I–III and organic soils must still be taken out.',
      },
    ],
  }),
  procedure({
    id: 'P16',
    name: { pl: 'Pozwolenia emisyjne, zintegrowane, na odpady', en: 'Emission, integrated and waste permits' },
    basis: [basis('environment', 'art. 180–224'), basis('waste', 'art. 41')],
    authority: 'emissions',
    feeSays: FEE_NOT_FOUND,
    result: { pl: 'Pozwolenie albo brak sprzeciwu wobec zgłoszenia', en: 'Permit, or no objection to a notification' },
    clock: 'kpa',
    startsOn: 'complete-application',
    dependsOn: ['P2'],
    stretches: ({ emissions }) => [
      {
        code: 'decision',
        terms: byAnswer(emissions, {
          notification: [LAND.installation],
          emission: DECISION,
          waste: DECISION,
          integrated: [LAND.integrated],
        }),
      },
    ],
  }),
  procedure({
    id: 'P18',
    name: { pl: 'Podział nieruchomości', en: 'Division of land' },
    basis: [basis('property', 'art. 92–100')],
    authority: 'surveying',
    feeSays: { pl: 'Koszt geodety; opłatę podaje urząd', en: 'The surveyor’s cost; the office names the fee' },
    result: { pl: 'Decyzja zatwierdzająca podział', en: 'Decision that approves the division' },
    clock: 'kpa',
    stretches: () => [{ code: 'decision', terms: DECISION }],
    remarks: [{ pl: 'Przed zakupem.', en: 'Before the purchase.' }],
  }),
  procedure({
    id: 'P19',
    name: { pl: 'Zezwolenie dla cudzoziemca', en: 'Permit for a foreign buyer' },
    basis: [
      basis('foreigners', 'art. 1–8'),
      reading('foreigners', 'art. 1', {
        pl: 'Nasze odczytanie: o zezwolenie można się starać obok przetargu; musi być gotowe przed aktem notarialnym',
        en: 'Our reading: the permit may be sought beside the tender; it has to stand before the deed',
      }),
    ],
    authority: 'interior',
    fee: fee({
      key: 'foreigner',
      name: { pl: 'Opłata skarbowa za zezwolenie dla cudzoziemca', en: 'Stamp duty for the foreigner’s permit' },
      values: [1570],
      clause: clause('stampDuty', 'załącznik, cz. III'),
    }),
    feeSays: { pl: 'Opłata skarbowa', en: 'Stamp duty' },
    result: { pl: 'Zezwolenie albo promesa', en: 'Permit, or a promise of one' },
    clock: 'kpa',
    validity: LAND.promise,
    stretches: () => [{ code: 'decision', terms: DECISION }],
    remarks: [
      {
        pl: 'Tylko spoza EOG i Szwajcarii, przed aktem notarialnym.',
        en: 'Only from outside the EEA and Switzerland, before the deed.',
      },
    ],
  }),
  procedure({
    id: 'P20',
    name: { pl: 'Zakup gruntu od miasta', en: 'Buying land from the city' },
    basis: [
      basis('property', 'art. 35–42'),
      basis('tenders', '§ 6'),
      reading('foreigners', 'art. 1', {
        pl: 'Nasze odczytanie: biegnie obok zezwolenia dla cudzoziemca, ale akt nie może być przed nim; pozwolenie na budowę czeka na akt',
        en: 'Our reading: it runs beside the foreigner’s permit, but the deed can’t come before it; the building permit waits for the deed',
      }),
    ],
    authority: 'property',
    feeSays: { pl: 'Wadium i koszty aktu notarialnego', en: 'Bid security and the costs of the deed' },
    result: { pl: 'Akt notarialny, jeśli wygrasz przetarg', en: 'Notarial deed, if you win the tender' },
    clock: 'own-act',
    startsOn: 'publication',
    dependsOn: ['P18'],
    endsAfter: ['P19'],
    stretches: () => [
      { code: 'list', terms: [LAND.saleList], exact: true },
      { code: 'notice', terms: [LAND.saleNotice, LAND.saleNoticeLarge], exact: true },
      { code: 'deed', terms: [LAND.saleDeed], exact: true },
    ],
    remarks: [
      {
        pl: 'Liczymy tylko terminy z ustawy; wycena i uchwały miasta trwają dodatkowo.',
        en: 'Only the terms of the act are counted; valuation and resolutions of the city come on top.',
      },
    ],
  }),
  procedure({
    id: 'P21',
    name: { pl: 'Decyzja o wsparciu (Polska Strefa Inwestycji)', en: 'Decision on support (Polish Investment Zone)' },
    basis: [basis('investments', 'art. 13–17')],
    authority: 'zone',
    feeSays: FEE_NOT_FOUND,
    result: { pl: 'Decyzja o wsparciu', en: 'Decision on support' },
    clock: 'kpa',
    startsOn: 'complete-application',
    becomesFinal: false,
    restsOn: [BLOCK_EXEMPTION],
    stretches: () => [{ code: 'decision', terms: DECISION }],
    remarks: [
      {
        pl: 'Musi wyprzedzić rozpoczęcie prac i pierwsze zamówienia: inaczej pomoc przepada.',
        en: 'It must come before the start of works and the first orders: otherwise the aid is lost.',
      },
    ],
  }),
];
