import { type Epsg, toEastingNorthing, transform } from '../../../../geometry/crs.ts';
import { intersectionArea, union } from '../../../../geometry/overlay.ts';
import { area, bounds, mapPoints, type MultiPolygon, readMultiPolygon } from '../../../../geometry/polygon.ts';
import { repair } from '../../../../geometry/validity.ts';
import { type Day, parseDay } from '../../../../kernel/day.ts';
import { KINDS } from '../desk/draft.ts';
import { nameOfClass } from '../land-use/classes.ts';
import { classesOfSymbol } from '../land-use/symbol.ts';
import type { AssembledPlan, RefusedObject } from '../app/assemble-plan.ts';
import type { CodedProvision, PlanAct, PlanZone } from '../plan.ts';
import { type MappedLimit, MAPPED_LIMITS, type PlanMapping } from './mapping.ts';
import { type RawFeature, textAt } from './raw-feature.ts';

export type IntoCity = {
  readonly mappingName: string;
  readonly mapping: PlanMapping;
  readonly file: string;
  readonly epsg: Epsg;
  /** The municipality's, where it is known. */
  readonly border: MultiPolygon | null;
  readonly today: Day;
};

/** A limit that stands in the file in words or out of range. */
export type UnreadLimit = { readonly object: string; readonly column: string; readonly value: string };
export type AssembledZones = AssembledPlan & { readonly unread: readonly UnreadLimit[] };

type Read = {
  readonly act: string;
  readonly from: Day | null;
  readonly designation: string;
  readonly symbol: string;
  readonly name: string;
  readonly limits: readonly (readonly [MappedLimit, number])[];
  readonly shape: MultiPolygon;
};

/**
 * Zones of older local plans out of a file's features. Features of one plan that say the same under one designation are one zone. A
 * symbol stays as it is drawn; its reading is a provision, unchecked like all that a data set codes.
 */
export function assembleZones(features: readonly RawFeature[], into: IntoCity): AssembledZones {
  const refused: RefusedObject[] = [];
  const unread: UnreadLimit[] = [];
  const read: Read[] = [];
  for (const [index, feature] of features.entries()) {
    const one = readFeature(feature, into);
    if ('kind' in one)
      refused.push({
        ...one,
        object: textAt(feature, into.mapping.columns.designation) ?? `${index + 1}`,
        file: into.file,
      });
    else {
      read.push(one);
      unread.push(...unreadOf(feature, one, into.mapping));
    }
  }
  const acts: PlanAct[] = [];
  const zones = new Map<string, PlanZone[]>();
  for (const [title, own] of Map.groupBy(read, ({ act }) => act)) {
    const act = actOf(title, own, into);
    acts.push(act);
    zones.set(act.identifier, zonesOf(act, own, into));
  }
  return { acts, zones, refused, unread };
}

type Refusal = Pick<RefusedObject, 'kind' | 'detail'>;

function readFeature(feature: RawFeature, { mapping, epsg, border }: IntoCity): Read | Refusal {
  const { columns } = mapping;
  const designation = textAt(feature, columns.designation)?.slice(0, 60) ?? null;
  if (designation === null) return { kind: 'missing-field', detail: columns.designation };
  const typed = columns.from === null ? null : textAt(feature, columns.from);
  const from = typed === null ? mapping.act.from : dayOf(typed);
  if (typed !== null && from === null) return { kind: 'bad-date', detail: typed.slice(0, 60) };
  const shape = shapeOf(feature, epsg);
  if (!shape) return { kind: 'no-surface', detail: feature.geometryFault ?? '' };
  if (border && intersectionArea(shape, border) < area(shape) * LEAST_WITHIN)
    return { kind: 'outside-municipality', detail: middleOf(shape) };
  return {
    act: (columns.act === null ? null : textAt(feature, columns.act))?.slice(0, 300) ?? '',
    from,
    designation,
    symbol: (columns.symbol === null ? null : textAt(feature, columns.symbol))?.slice(0, 40) ?? designation,
    name: (columns.name === null ? null : textAt(feature, columns.name))?.slice(0, 200) ?? '',
    limits: MAPPED_LIMITS.flatMap((kind) => {
      const column = columns.limits[kind];
      const value = column === undefined ? null : limitOf(kind, textAt(feature, column));
      return value === null ? [] : [[kind, value] as const];
    }),
    shape,
  };
}

/** Borders of base maps are simplified, and plans end on them: a zone is the city's when most of it is. */
const LEAST_WITHIN = 0.5;

function middleOf(shape: MultiPolygon): string {
  const { minX, minY, maxX, maxY } = bounds(shape);
  return `${Math.round((minX + maxX) / 2)} ${Math.round((minY + maxY) / 2)}`;
}

function unreadOf(feature: RawFeature, { designation, limits }: Read, { columns }: PlanMapping): UnreadLimit[] {
  return MAPPED_LIMITS.flatMap((kind) => {
    const column = columns.limits[kind];
    const value = column === undefined ? null : textAt(feature, column);
    if (column === undefined || value === null || Number(value) === 0 || limits.some(([own]) => own === kind))
      return [];
    return [{ object: designation, column, value: value.slice(0, 60) }];
  });
}

/** "2019-03-28", "2019-03-28T00:00:00", "28.03.2019", "20190328" */
function dayOf(text: string): Day | null {
  const polish = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text);
  if (polish) return parseDay(`${polish[3]}-${polish[2]}-${polish[1]}`);
  const plain = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return parseDay(plain ? `${plain[1]}-${plain[2]}-${plain[3]}` : text.slice(0, 10));
}

/** "12", "12,5 m", "40%". A zero as a maximum is how tables write "nothing said"; what can't be read is left to a person. */
function limitOf(kind: MappedLimit, text: string | null): number | null {
  const read = /^(\d{1,6}(?:[.,]\d{1,4})?)\s*(?:m|%|m\.)?$/.exec(text ?? '')?.[1];
  const [least, most] = KINDS[kind]!;
  const value = read === undefined ? null : Number(read.replace(',', '.'));
  if (value === null || value < least || value > most) return null;
  return value === 0 && kind.startsWith('max-') ? null : value;
}

/** 0.1 mm, as for parcels. */
const GRID = 10_000;

function shapeOf({ geometry, crs }: RawFeature, epsg: Epsg): MultiPolygon | null {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  const read = type === 'MultiPolygon' ? coordinates : type === 'Polygon' ? [coordinates] : null;
  const parts = read === null ? null : readMultiPolygon(read);
  if (!parts?.ok) return null;
  const moved = mapPoints(transform(toEastingNorthing(parts.value, crs.axes), crs.epsg, epsg), ([x, y]) => [
    Math.round(x * GRID) / GRID,
    Math.round(y * GRID) / GRID,
  ]);
  const mended = repair(moved, 1);
  return mended.ok && mended.value.shape.length > 0 ? mended.value.shape : null;
}

function actOf(title: string, own: readonly Read[], { mapping, mappingName, today }: IntoCity): PlanAct {
  const { act } = mapping;
  const geometry = union(own.map(({ shape }) => shape));
  return {
    identifier: ['mpzp', mappingName, title].filter(Boolean).join(':').slice(0, 200),
    version: null,
    kind: act.kind,
    title: (title === '' ? act.title : act.title === '' ? title : `${act.title}: ${title}`).slice(0, 500),
    resolution: act.resolution ?? (title === '' ? null : title),
    journal: act.journal,
    url: act.url,
    drawingUrl: act.drawingUrl,
    status: 'legalForce',
    from: own.map(({ from }) => from).find((from) => from !== null) ?? null,
    to: null,
    geometry,
    bounds: bounds(geometry),
    source: `MPZP: ${mappingName}`,
    sourceDate: today,
  };
}

function zonesOf(act: PlanAct, own: readonly Read[], into: IntoCity): PlanZone[] {
  const groups = Map.groupBy(own, ({ designation, symbol, name, limits }) =>
    JSON.stringify([designation, symbol, name, limits]),
  );
  const counted = new Map<string, number>();
  return [...groups.values()].map((group) => {
    const head = group[0]!;
    const n = (counted.get(head.designation) ?? 0) + 1;
    counted.set(head.designation, n);
    const shape = group.length === 1 ? head.shape : union(group.map((one) => one.shape));
    const classes = classesOfSymbol(head.symbol);
    const named = head.name || classes.flatMap((code) => nameOfClass(code) ?? []).join(', ') || head.symbol;
    return {
      identifier: `${act.identifier}:${head.designation}${n === 1 ? '' : `:${n}`}`,
      designation: head.designation,
      symbol: head.symbol,
      name: { pl: named, en: named },
      geometry: shape,
      bounds: bounds(shape),
      areaM2: area(shape),
      from: head.from,
      to: null,
      provisions: provisionsOf(head, act, into),
    };
  });
}

function provisionsOf(zone: Read, act: PlanAct, { mappingName, today }: IntoCity): CodedProvision[] {
  const common = {
    act: act.title,
    url: act.url,
    from: zone.from,
    to: null,
    codedBy: `MPZP: ${mappingName}`,
    codedOn: today,
    additionalClasses: [],
  };
  const classes = classesOfSymbol(zone.symbol);
  const use: CodedProvision[] = classes.length === 0 ? [] : [{ ...common, kind: 'use', limit: null, classes }];
  return [...use, ...zone.limits.map(([kind, limit]): CodedProvision => ({ ...common, kind, limit, classes: [] }))];
}
