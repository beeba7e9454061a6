import type { PlanFault, PlanFaultKind } from './fault.ts';

const metres = (fault: PlanFault): string =>
  fault.measure === undefined
    ? ''
    : `${new Intl.NumberFormat('pl', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(fault.measure)} m²`;
const comma = (metres: number): string => metres.toFixed(2).replace('.', ',');
const place = ({ at }: PlanFault): string => (at ? ` w punkcie E ${comma(at[0])}; N ${comma(at[1])}` : '');

export const pl: Readonly<Record<PlanFaultKind, (fault: PlanFault) => string>> = {
  gap: (fault) => `Luka: strefy nie pokrywają ${metres(fault)} obszaru aktu${place(fault)}.`,
  overlap: (fault) => `Strefa nakłada się na ${fault.detail}: ${metres(fault)}${place(fault)}.`,
  'outside-boundary': (fault) => `Strefa wychodzi poza granicę aktu: ${metres(fault)}${place(fault)}.`,
  'self-intersection': (fault) => `Granica przecina lub dotyka samą siebie${place(fault)} (${fault.detail}).`,
  'unknown-symbol': (fault) => `Nieznany symbol strefy: „${fault.detail}”.`,
  'symbol-mismatch': (fault) => `Symbol nie zgadza się z nazwą strefy: ${fault.detail}.`,
  'bad-designation': (fault) => `Oznaczenie nie pasuje do wzoru „numer + symbol”: ${fault.detail}.`,
  'duplicate-id': (fault) => `Ten sam lokalnyId występuje więcej niż raz (${fault.detail}).`,
  'duplicate-designation': (fault) => `To samo oznaczenie występuje więcej niż raz: ${fault.detail}.`,
  precision: (fault) => `Wartość ma więcej niż jedno miejsce po przecinku: ${fault.detail}.`,
  'out-of-range': (fault) => `Wartość spoza dopuszczalnego zakresu: ${fault.detail}.`,
  'missing-field': (fault) => `Brakuje obowiązkowego pola: ${fault.detail}.`,
  'profile-not-allowed': (fault) => `Profil niedozwolony w tej strefie: ${fault.detail}.`,
  'date-order': (fault) => `Daty w niewłaściwej kolejności: ${fault.detail}.`,
  'crs-mismatch': (fault) => `Współrzędne nie zgadzają się z podanym układem: ${fault.detail}.`,
  'not-well-formed': (fault) => `Nie da się odczytać: ${fault.detail}.`,
};
