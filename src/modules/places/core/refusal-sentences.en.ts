import type { RefusedParcel } from './import-report.ts';
import type { pl } from './refusal-sentences.pl.ts';

const place = ({ at }: RefusedParcel): string => (at ? ` (E ${at[0].toFixed(2)}, N ${at[1].toFixed(2)})` : '');

export const en = {
  'no-id': () => 'No parcel id.',
  'bad-id': ({ detail }) => `Not a parcel id: “${detail.slice(0, 60)}”.`,
  'other-municipality': ({ detail }) => `The parcel belongs to another municipality (TERYT ${detail}).`,
  'no-geometry': () => 'No surface.',
  'unreadable-geometry': ({ detail }) => `The border can't be read: ${detail}.`,
  'unknown-crs': ({ detail }) => `Unknown coordinate system: ${detail}.`,
  'outside-poland': ({ detail }) => `The coordinates lie outside Poland or their zone: ${detail}.`,
  'outside-municipality': (refusal) => `The parcel lies outside the municipality${place(refusal)}.`,
  'not-repairable': (refusal) =>
    `The border crosses itself and can't be mended in one way only: ${refusal.detail}${place(refusal)}.`,
  'no-area': (refusal) => `The parcel has no area${place(refusal)}.`,
  'duplicate-differs': () => 'This id stands in the file more than once, with different content.',
} satisfies typeof pl;
