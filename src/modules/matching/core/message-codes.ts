import type { Message } from '../../../kernel/finding.ts';
import type { Quantity } from '../../../kernel/quantity.ts';
import type { FactKey, SiteKind } from '../../sites/index.ts';
import type { UseKind } from './land/uses.ts';
import type { Tenure } from './need/need.ts';

export type Utility = 'power' | 'gas' | 'water' | 'sewage';

/** What a parameter of a message may be. */
type ParamKinds = {
  quantity: Quantity;
  number: number;
  /** Shown as it stands: a zone's designation, a parcel's number. */
  text: string;
  day: string;
  'site-kind': SiteKind;
  'fact-key': FactKey;
  /** A figure, a choice's code, a day, or `none`. */
  'fact-value': Quantity | string;
  utility: Utility;
  use: UseKind;
  /** A PKD code, or empty. */
  pkd: string;
  tenure: Tenure | 'both';
  /** `present`, `possible` or `none`. */
  presence: 'present' | 'possible' | 'none';
};

/** Every message of a finding, with its parameters. Pages hold a sentence for each, in both languages; a code never changes its meaning. */
export const MESSAGE_CODES = {
  // What was asked.
  'needed-kind': { kind: 'site-kind' },
  'needed-area': { area: 'quantity' },
  'needed-use': { use: 'use', pkd: 'pkd' },
  'needed-activity': { activity: 'text' },
  'needed-hall': { length: 'quantity', width: 'quantity' },
  'needed-side': { side: 'quantity' },
  'needed-height': { height: 'quantity' },
  'needed-footprint': { footprint: 'quantity' },
  'needed-parking': {},
  'needed-parking-places': { places: 'number', area: 'quantity' },
  'needed-yard': { length: 'quantity', depth: 'quantity' },
  'needed-no-yard': {},
  'needed-capacity': { utility: 'utility', capacity: 'quantity' },
  'needed-axle': { load: 'quantity' },
  'needed-rail': {},
  'needed-road': { distance: 'quantity' },
  'needed-tenure': { tenure: 'tenure' },
  'needed-price': { price: 'quantity' },
  'needed-start': { day: 'day' },
  // What the site offers.
  'found-kind': { kind: 'site-kind' },
  'found-area': { area: 'quantity' },
  'found-zones': { zones: 'text', admitted: 'quantity', share: 'quantity' },
  'found-no-plan': {},
  'found-hall': { length: 'quantity', width: 'quantity' },
  'found-longest-hall': { length: 'quantity', width: 'quantity' },
  'found-no-hall': { width: 'quantity' },
  'found-height-limit': { height: 'quantity' },
  'found-clear-height': { height: 'quantity' },
  'found-footprint': { footprint: 'quantity' },
  'found-parking': { area: 'quantity', places: 'number' },
  'found-yard': { depth: 'quantity' },
  'found-capacity': { utility: 'utility', capacity: 'quantity' },
  'found-capacity-at': { utility: 'utility', capacity: 'quantity', distance: 'quantity' },
  'found-network-at': { utility: 'utility', distance: 'quantity' },
  'found-no-network': { utility: 'utility' },
  'found-axle': { load: 'quantity' },
  'found-rail': { presence: 'presence' },
  'found-road': { distance: 'quantity' },
  'found-tenure': { tenure: 'tenure' },
  'found-price': { price: 'quantity' },
  'found-start': { day: 'day' },
  // Why: facts that can't carry an answer.
  'fact-missing': { key: 'fact-key' },
  'fact-stale': { key: 'fact-key', since: 'day' },
  'fact-disputed': {
    key: 'fact-key',
    first: 'text',
    'first-value': 'fact-value',
    second: 'text',
    'second-value': 'fact-value',
  },
  // Why: kind and area.
  'kind-same': {},
  'kind-other': { kind: 'site-kind' },
  'kind-convertible': { kind: 'site-kind' },
  'area-enough': { spare: 'quantity' },
  'area-short': { short: 'quantity' },
  'area-no-parcels': {},
  'land-typed': {},
  'land-drawn': {},
  // Why: what the plan lets one do.
  'use-admitted': { zones: 'text' },
  'use-admitted-partly': { zones: 'text', area: 'quantity', share: 'quantity' },
  'use-additional': { zones: 'text' },
  'use-conditional': { zones: 'text' },
  'use-general-plan-only': { zones: 'text' },
  'use-refused': { zones: 'text' },
  'use-refused-general-plan': { zones: 'text' },
  'use-too-little': { area: 'quantity', share: 'quantity' },
  'use-unchecked': { zones: 'text' },
  'use-not-coded': { zones: 'text' },
  'use-class-unknown': { zones: 'text', symbols: 'text' },
  'use-plans-overlap': { zones: 'text' },
  'use-no-plan': {},
  'use-no-parcels': {},
  'use-not-named': {},
  'use-mixed': { pkd: 'pkd' },
  'use-unread': { pkd: 'pkd' },
  // Why: whether the hall fits.
  'fit-yes': { parcel: 'text' },
  'fit-line-unknown': { zones: 'text' },
  'fit-line-unchecked': { zones: 'text' },
  'fit-line-side': { zones: 'text' },
  'fit-line-open': { zones: 'text' },
  'fit-distance-in-words': { zones: 'text' },
  'fit-line-obliges': { zones: 'text' },
  'fit-several-parcels': { parcels: 'number' },
  'fit-blank-wall': { open: 'quantity', blank: 'quantity' },
  'fit-in-strip': { layers: 'text' },
  'fit-near-strip': { layers: 'text' },
  'fit-layers-unknown': { layers: 'text' },
  'fit-law-unread': { open: 'quantity' },
  'fit-law-decides': { blank: 'quantity' },
  'fit-use-conditional': { zones: 'text' },
  'fit-use-unknown': {},
  'fit-near': {},
  'fit-no': { short: 'quantity' },
  'fit-no-room': {},
  'fit-no-use': {},
  'fit-one-side': {},
  'fit-no-parcels': {},
  'fit-inside-unknown': {},
  'fit-inside-small': { short: 'quantity' },
  // Why: limits of the plan.
  'limit-kept': { zones: 'text' },
  'limit-broken': { zones: 'text', limit: 'quantity' },
  'limit-in-part': { zones: 'text', limit: 'quantity' },
  'limit-unknown': { zones: 'text' },
  'limit-general-plan-only': { zones: 'text' },
  'limit-if-use': { zones: 'text' },
  'limit-no-plan': {},
  'limit-no-use': {},
  'intensity-too-low': { least: 'quantity' },
  // Why: parking, and the yard before the hall.
  'parking-room': { each: 'quantity' },
  'parking-none-needed': {},
  'parking-instead-of-yard': {},
  'parking-tight': { each: 'quantity', assumed: 'quantity' },
  'parking-no-room': { places: 'number', room: 'number' },
  'parking-no-zone': {},
  'parking-norm-unknown': { zones: 'text' },
  'parking-norm-in-words': { zones: 'text' },
  'parking-people-unknown': {},
  'parking-no-assumption': {},
  'yard-fits': { depth: 'quantity' },
  'yard-on-terms': {},
  'yard-no-room': { depth: 'quantity' },
  'yard-not-found': { depth: 'quantity' },
  'yard-layers-unknown': { layers: 'text' },
  'yard-no-road': {},
  'yard-no-hall': {},
  'yard-use-unknown': {},
  'yard-not-needed': {},
  // Why: the building's own height.
  'height-enough': { spare: 'quantity' },
  'height-short': { short: 'quantity' },
  // Why: utilities.
  'capacity-at-hand': { utility: 'utility' },
  'capacity-at-distance': { utility: 'utility', distance: 'quantity' },
  'capacity-distance-unknown': { utility: 'utility' },
  'capacity-short': { utility: 'utility', short: 'quantity' },
  'network-must-come': { utility: 'utility', distance: 'quantity' },
  'network-none': { utility: 'utility' },
  'capacity-contradicts': { utility: 'utility' },
  // Why: transport and terms.
  'axle-enough': {},
  'axle-short': { short: 'quantity' },
  'rail-present': {},
  'rail-possible': {},
  'rail-none': {},
  'road-near': {},
  'road-far': { over: 'quantity' },
  'tenure-offered': {},
  'tenure-other': { tenure: 'tenure' },
  'price-within': {},
  'price-over': { over: 'quantity' },
  'start-in-time': {},
  'start-late': { late: 'quantity' },
  // What it takes.
  'take-name-parcels': {},
  'take-confirm-fact': { key: 'fact-key' },
  'take-settle-fact': { key: 'fact-key' },
  'take-check-provision': { zones: 'text' },
  'take-code-line': { zones: 'text' },
  'take-state-side': { zones: 'text' },
  'take-stand-on-line': { zones: 'text' },
  'take-warunki-zabudowy': {},
  'take-local-plan': {},
  'take-plan-interpretation': { zones: 'text' },
  'take-name-activity': {},
  'take-merge-parcels': { parcels: 'number' },
  'take-blank-wall': { blank: 'quantity' },
  'take-read-law': {},
  'take-agree-strip': { layers: 'text' },
  'take-hand-over-layers': { layers: 'text' },
  'take-connection': { utility: 'utility' },
  'take-extend-network': { utility: 'utility', distance: 'quantity' },
  'take-more-capacity': { utility: 'utility', short: 'quantity' },
  'take-build-siding': {},
  'take-change-of-use': {},
  'take-larger-building': { least: 'quantity' },
  'take-give-jobs': {},
  'take-design-parking': {},
  'take-plan-yard': {},
  'take-agree-yard': {},
  'take-build-access': {},
  'take-measure-inside': {},
  'take-give-both-sides': {},
} as const satisfies Record<string, Readonly<Record<string, keyof ParamKinds>>>;

export type MessageCode = keyof typeof MESSAGE_CODES;

/** The parameters that a message carries. */
export type ParamsOf<Code extends MessageCode> = {
  readonly [Name in keyof (typeof MESSAGE_CODES)[Code]]: (typeof MESSAGE_CODES)[Code][Name] extends keyof ParamKinds
    ? ParamKinds[(typeof MESSAGE_CODES)[Code][Name]]
    : never;
};

/** A message with the parameters that its code carries. */
export const say = <Code extends MessageCode>(
  code: Code,
  params: ParamsOf<Code>,
): Message & { readonly code: Code } => ({
  code,
  params: params as Message['params'],
});
