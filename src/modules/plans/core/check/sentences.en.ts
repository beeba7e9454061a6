import type { PlanFault } from './fault.ts';
import type { pl } from './sentences.pl.ts';

const metres = (fault: PlanFault): string =>
  fault.measure === undefined
    ? ''
    : `${new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(fault.measure)} m²`;
const place = ({ at }: PlanFault): string => (at ? ` at E ${at[0].toFixed(2)}, N ${at[1].toFixed(2)}` : '');

export const en = {
  gap: (fault) => `Gap: the zones leave ${metres(fault)} of the act's area uncovered${place(fault)}.`,
  overlap: (fault) => `The zone overlaps ${fault.detail}: ${metres(fault)}${place(fault)}.`,
  'outside-boundary': (fault) => `The zone reaches beyond the act's boundary: ${metres(fault)}${place(fault)}.`,
  'self-intersection': (fault) => `The border crosses or touches itself${place(fault)} (${fault.detail}).`,
  'unknown-symbol': (fault) => `Unknown zone symbol: “${fault.detail}”.`,
  'symbol-mismatch': (fault) => `The symbol does not match the zone's name: ${fault.detail}.`,
  'bad-designation': (fault) => `The designation is not “number + symbol”: ${fault.detail}.`,
  'duplicate-id': (fault) => `The same lokalnyId stands more than once (${fault.detail}).`,
  'duplicate-designation': (fault) => `The same designation stands more than once: ${fault.detail}.`,
  precision: (fault) => `A value has more than one decimal: ${fault.detail}.`,
  'out-of-range': (fault) => `A value is out of range: ${fault.detail}.`,
  'missing-field': (fault) => `A mandatory field is missing: ${fault.detail}.`,
  'profile-not-allowed': (fault) => `The profile is not allowed in this zone: ${fault.detail}.`,
  'date-order': (fault) => `Dates are out of order: ${fault.detail}.`,
  'crs-mismatch': (fault) => `Coordinates do not match the stated system: ${fault.detail}.`,
  'not-well-formed': (fault) => `Can't be read: ${fault.detail}.`,
} satisfies typeof pl;
