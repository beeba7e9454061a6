import type { MultiPolygon } from '../../../../../geometry/polygon.ts';
import type { Day } from '../../../../../kernel/day.ts';
import type { Attributes, LayerKind, NearThing, Supply } from '../../../../layers/index.ts';
import { type HeldRow, type LandKey, type LandLaw, type LandValues, lawOn } from '../../law/land-law.ts';
import type { GasZone } from '../../law/strips/gas-zone.ts';
import type { PowerStrip } from '../../law/strips/power-strip.ts';
import type { AreaEffect } from '../../law/strips/protected-area.ts';
import type { LayerFeature } from './layers.ts';

/** What a rule makes of a thing: the distance it keeps, and beyond which distance no reading of the rule would reach. */
type Kept = Pick<LayerFeature, 'metres' | 'effect' | 'law'> & Partial<Pick<LayerFeature, 'clear' | 'half' | 'unsure'>>;
/** What the law says on a day. */
type On = <Key extends LandKey>(key: Key) => HeldRow<LandValues[Key]> | null;
type When = { readonly law: LandLaw; readonly asOf: Day };

const onDay =
  ({ law, asOf }: When): On =>
  (key) =>
    lawOn(law, key, asOf);

/** A thing as the law of the day takes it; null: it keeps nothing free, or no row of the law held on that day. */
export function featureOf(thing: NearThing, supply: Supply, when: When): LayerFeature | null {
  const kept = RULES[thing.kind](thing.attributes, onDay(when));
  if (!kept) return null;
  const { shape, lines } = thing;
  const { source, asOf: from, synthetic } = supply;
  return { name: thing.name || source, shape, lines, ...kept, supply: { source, asOf: from, synthetic } };
}

const RULES: Readonly<Record<LayerKind, (attributes: Attributes, on: On) => Kept | null>> = {
  road: ({ roadClass, builtUp, width }, on) => {
    const law = on('road-distance');
    if (!law) return null;
    const { inside, outside } = law.value[roadClass ?? 'motorway'];
    const half = (width ?? CARRIAGEWAY) / 2;
    const unsure = roadClass === undefined || builtUp === undefined;
    return { metres: builtUp === true ? inside : outside, half, unsure, effect: 'forbids', law };
  },
  forest: (_, on) => {
    const law = on('forest-distance');
    // With an unread act twice the least distance, and never less than the most that it may ask.
    return law && { metres: law.value.least, clear: law.value.most, effect: 'forbids', law };
  },
  watercourse: ({ width }, on) => {
    const law = on('water-strip');
    return law && { metres: law.value, half: (width ?? 0) / 2, effect: 'forbids', law };
  },
  'power-line': ({ metres, ...line }, on) => {
    const law = on('power-strip');
    if (metres !== undefined) return stated(metres);
    return law && { metres: powerMetres(law.value, line), unsure: line.voltage === undefined, effect: 'forbids', law };
  },
  'gas-pipe': ({ metres, ...pipe }, on) => {
    const law = on('gas-zone');
    if (metres !== undefined) return stated(metres);
    return law && { ...gasMetres(law.value, pipe), effect: 'forbids', law };
  },
  easement: ({ metres = 0, effect = 'forbids' }) => ({ ...stated(metres), effect }),
  flood: ({ flood = 'q1' }, on) => within(on(`area.${flood}`)),
  heritage: ({ heritage = 'register-area' }, on) => within(on(`area.${heritage}`)),
  nature: ({ nature = 'reserve' }, on) => within(on(`area.${nature}`)),
};

type Road = {
  readonly name: string;
  readonly carriageway: MultiPolygon;
  readonly road: NonNullable<Attributes['roadClass']>;
  readonly builtUp: boolean | null;
};

/** A carriageway with the distance that held on the day; of an unknown built-up area the greater one. Null on a day without a row. */
export function roadFeature({ name, carriageway, road, builtUp }: Road, when: When): LayerFeature | null {
  const kept = RULES.road({ roadClass: road, ...(builtUp !== null && { builtUp }) }, onDay(when));
  return kept && { name, shape: carriageway, lines: [], ...kept };
}

/** Metres of a carriageway of which only the axis is drawn and no width is given: two lanes. */
const CARRIAGEWAY = 7;

function powerMetres({ overhead, cable }: PowerStrip, { voltage, underground }: Attributes): number {
  if (underground) return cable;
  return overhead.find(({ from }) => voltage === undefined || voltage >= from)?.metres ?? 0;
}

function gasMetres({ lowAndMedium, higher, since }: GasZone, pipe: Attributes): Pick<Kept, 'metres' | 'unsure'> {
  const { pressure, diameter, year } = pipe;
  // Only the operator knows the zone of an older pipe; a missing attribute takes the widest.
  const unsure = pressure === undefined || year === undefined || year < since;
  if (pressure === 'low' || pressure === 'medium') return { metres: lowAndMedium, unsure };
  const row = diameter === undefined ? higher.at(-1) : higher.find(({ upTo }) => diameter <= upTo);
  return { metres: (row ?? higher.at(-1)!).metres, unsure: unsure || diameter === undefined };
}

/** As the operator, the deed or the decision states it: nothing of the law is read. */
const stated = (metres: number): Kept => ({ metres, clear: metres, effect: 'forbids', law: STATED });

const STATED: LayerFeature['law'] = {
  clause: { act: 'Pas według podmiotu, który przekazał warstwę', article: null, page: null, url: null },
  checkedOn: null,
};

const within = (law: HeldRow<AreaEffect> | null): Kept | null =>
  law === null || law.value === 'none' ? null : { metres: 0, effect: law.value, law };
