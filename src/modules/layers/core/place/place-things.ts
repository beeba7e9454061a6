import type { CrsName, Epsg } from '../../../../geometry/crs.ts';
import type { Bounds, MultiPolygon, Point } from '../../../../geometry/polygon.ts';
import type { LayerKind, Thing } from '../layer.ts';
import { attributesOf, classOf, type LayerMapping, leftOutBy, mappingFor, nameOf } from '../layer-mapping.ts';
import type { RawFeature } from '../raw-feature.ts';
import { type Drawn, drawnThing, type RefusedThing } from './drawn-thing.ts';
import { EvenSample, isBeyond, liesTheOtherWay } from './home.ts';

export type { RefusedThing } from './drawn-thing.ts';

/** What was not taken and keeps nothing out: things of another class, of a word that the mapping leaves, or beyond the layer's land. */
export type LeftOut = { readonly why: 'class' | 'word' | 'beyond'; readonly what: string; readonly count: number };

export type ToldThings = {
  /** The first thousand. */
  readonly refused: readonly RefusedThing[];
  readonly refusedMore: number;
  /** Surfaces whose border crossed itself and could be mended without a doubt. */
  readonly mended: number;
  /** Things with arcs that were replaced by straight pieces. */
  readonly flattened: number;
  readonly left: readonly LeftOut[];
  /** Features of the file, taken or not. */
  readonly seen: number;
  /** Classes that the file has and the mapping does not name, where it names none of those that the file has. */
  readonly foreign: readonly string[];
  /** Columns that the file has. */
  readonly columns: readonly string[];
};

export type IntoLayer = {
  readonly kind: LayerKind;
  readonly mapping: LayerMapping;
  readonly epsg: Epsg;
  /** Of the municipality, metres of its zone; null where it is not known. */
  readonly border: MultiPolygon | null;
};

const MOST_LISTED = 1000;
const MOST_NAMES = 400;
const SAMPLE = 2000;

/** Things of a layer out of a file's features as they come, in metres of the city; by name those that can't be read. */
export class ThingPlacer {
  readonly #into: IntoLayer;
  readonly #reach: Bounds | null;
  readonly #told = { refused: [] as RefusedThing[], refusedMore: 0, mended: 0, flattened: 0, seen: 0 };
  readonly #left = new Map<string, LeftOut>();
  readonly #columns = new Set<string>();
  readonly #places = new EvenSample<Point>(SAMPLE);
  #crs: CrsName | null = null;
  #own = 0;

  /** @param reach the box beyond which nothing decides; null: everything is taken. */
  constructor(into: IntoLayer, reach: Bounds | null) {
    this.#into = into;
    this.#reach = reach;
  }

  take(features: readonly RawFeature[]): Thing[] {
    return features.flatMap((feature) => this.#thingOf(feature) ?? []);
  }

  get told(): ToldThings {
    const { mapping } = this.#into;
    const left = [...this.#left.values()];
    const foreign = mapping.classes && this.#own === 0 ? left.filter(({ why }) => why === 'class') : [];
    return {
      ...this.#told,
      left,
      foreign: foreign.map(({ what }) => what),
      columns: [...this.#columns],
    };
  }

  /** The system of a file whose places lie in the municipality only the other way round; null: there is no doubt. */
  get otherWay(): CrsName | null {
    const { mapping, border, epsg } = this.#into;
    if (!border || !this.#crs || mapping.axes !== undefined) return null;
    return liesTheOtherWay(this.#places.kept, { crs: this.#crs, border, epsg }) ? this.#crs : null;
  }

  #thingOf(feature: RawFeature): Thing | null {
    const { kind, epsg, mapping: whole } = this.#into;
    this.#told.seen += 1;
    this.#look(feature);
    const mapping = mappingFor(whole, feature.layer);
    if (!mapping) return this.#leave('class', classOf(feature.layer));
    this.#own += 1;
    const word = leftOutBy(feature, mapping);
    if (word !== null) return this.#leave('word', word);
    const name = (nameOf(feature, mapping) ?? '').slice(0, 200);
    const drawn = drawnThing(feature, epsg);
    if (this.#reach && liesBeyond(drawn, this.#reach)) return this.#leave('beyond', '');
    const object = `${this.#told.seen}${name === '' ? '' : ` (${name.slice(0, 60)})`}`;
    const attributes = attributesOf(feature, { kind, mapping });
    if (!attributes.ok) return this.#refuse({ kind: 'bad-value', object, detail: `${attributes.column}: ${attributes.text}` }); // prettier-ignore
    if ('refused' in drawn) return this.#refuse({ kind: drawn.refused, object, detail: drawn.detail });
    if (drawn.mended) this.#told.mended += 1;
    if (feature.flattened) this.#told.flattened += 1;
    return { name, attributes: attributes.value, shape: drawn.shape, lines: drawn.lines };
  }

  /** What columns there are, and where the file's things lie. */
  #look({ properties, geometry, crs }: RawFeature): void {
    if (this.#columns.size < MOST_NAMES) for (const column of Object.keys(properties)) this.#columns.add(column);
    let value: unknown = (geometry as { coordinates?: unknown } | null)?.coordinates;
    for (let depth = 0; depth < 4 && Array.isArray(value); depth += 1) {
      const [a, b] = value as unknown[];
      if (typeof a === 'number' && typeof b === 'number') {
        this.#crs ??= crs;
        if (crs === this.#crs) this.#places.add([a, b]);
        return;
      }
      value = a;
    }
  }

  #leave(why: LeftOut['why'], what: string): null {
    const key = this.#left.size < MOST_NAMES ? `${why} ${what}` : `${why} …`;
    const before = this.#left.get(key);
    this.#left.set(key, { why, what: before?.what ?? what, count: (before?.count ?? 0) + 1 });
    return null;
  }

  #refuse(thing: RefusedThing): null {
    if (this.#told.refused.length < MOST_LISTED) this.#told.refused.push(thing);
    else this.#told.refusedMore += 1;
    return null;
  }
}

// oxlint-disable-next-line max-params
function liesBeyond(drawn: Drawn, reach: Bounds): boolean {
  if ('refused' in drawn) return drawn.far === true;
  return isBeyond([...(drawn.shape ?? []).flat(), ...drawn.lines].flat(), reach);
}
