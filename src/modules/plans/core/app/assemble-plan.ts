import type { Epsg } from '../../../../geometry/crs.ts';
import { transform } from '../../../../geometry/crs.ts';
import { type MultiPolygon, area, bounds, mapPoints } from '../../../../geometry/polygon.ts';
import { repair } from '../../../../geometry/validity.ts';
import { type Day, parseDay } from '../../../../kernel/day.ts';
import { decimal } from '../check/check-fields.ts';
import { nameOf, type Placed, type PlacedPlan } from '../check/placed.ts';
import type { ActKind, ActStatus, CodedProvision, PlanAct, PlanZone } from '../plan.ts';
import { actOf, identifierOf } from './act-of.ts';
import type { RawAct, RawDocument, RawObject, RawZone, ZoneLimit } from './raw-plan.ts';
import { kindByCode, kindBySymbol } from './zone-kinds.ts';

/** Why an object was not imported. */
export type RefusedObject = {
  readonly kind:
    | 'no-id'
    | 'bad-date'
    | 'missing-field'
    | 'no-surface'
    | 'other-municipality'
    | 'outside-municipality'
    | 'unknown-type'
    | 'duplicate-id'
    | 'no-act';
  readonly object: string;
  readonly file: string;
  readonly detail: string;
};

export type AssembledPlan = {
  readonly acts: readonly PlanAct[];
  /** By the identifier of the act they belong to. */
  readonly zones: ReadonlyMap<string, readonly PlanZone[]>;
  readonly refused: readonly RefusedObject[];
};

export type Into = {
  readonly teryt: string;
  readonly epsg: Epsg;
  readonly today: Day;
  readonly documents: readonly RawDocument[];
  /** Acts that stand in the database already: zones may come later than their act. */
  readonly known: readonly Pick<PlanAct, 'identifier' | 'title' | 'url' | 'status' | 'to'>[];
};

const ACT_KINDS: Readonly<Record<string, ActKind>> = {
  miejscowyPlanZagospodarowaniaPrzestrzennego: 'mpzp',
  planOgolnyGminy: 'planOgolny',
  studiumUwarunkowanIKierunkowZagospodarowaniaPrzestrzennegoGminy: 'studium',
  planZagospodarowaniaPrzestrzennegoWojewodztwa: 'planWojewodztwa',
  miejscowyPlanOdbudowy: 'mpo',
  miejscowyPlanRewitalizacji: 'mpr',
  zintegrowanyPlanInwestycyjny: 'zpi',
};
const STATUSES: readonly ActStatus[] = ['obsolete', 'legalForce', 'elaboration', 'adoption'];

/** Objects of a checked plan as they are to be stored in the city, and by name those that can't be. */
export function assemblePlan(plan: PlacedPlan, into: Into): AssembledPlan {
  const refused: RefusedObject[] = [];
  const seen = new Set<string>();
  const take = <Value>(raw: RawObject, read: () => Value | Refusal): Value | null => {
    const fault = commonFault(raw, into.teryt, seen);
    const value = fault ?? read();
    if (!(value instanceof Refusal)) return value;
    refused.push({ kind: value.kind, object: nameOf(raw), file: raw.file, detail: value.detail.slice(0, 200) });
    return null;
  };
  const acts = plan.acts.flatMap((placed) => take(placed.raw, () => readAct(placed, plan, into)) ?? []);
  const zones = new Map<string, PlanZone[]>();
  for (const placed of plan.zones) {
    const act = actOf(placed.raw, [...acts, ...into.known]);
    const zone = take(placed.raw, () =>
      act ? readZone(placed, act, { plan, into }) : new Refusal('no-act', placed.raw.plan ?? ''),
    );
    if (!zone || !act) continue;
    const siblings = zones.get(act.identifier);
    if (siblings) siblings.push(zone);
    else zones.set(act.identifier, [zone]);
  }
  return { acts, zones, refused };
}

/** A value, not an exception: it never leaves this file. */
class Refusal {
  readonly kind: RefusedObject['kind'];
  readonly detail: string;
  constructor(kind: RefusedObject['kind'], detail: string) {
    this.kind = kind;
    this.detail = detail;
  }
}

function commonFault(raw: RawObject, teryt: string, seen: Set<string>): Refusal | null {
  const { space, localId } = raw.identifier;
  if (space === null || localId === null || space.length > 200 || localId.length > 200)
    return new Refusal('no-id', `wiersz ${raw.line}`);
  // PL.ZIPPZP.<set>/<JPT>-POG, where JPT of a municipality are the first six digits of its TERYT code.
  const jpt = /\/(\d{6})-/.exec(space)?.[1];
  if (jpt !== teryt.slice(0, 6)) return new Refusal('other-municipality', jpt ?? space);
  if (seen.has(identifierOf(raw))) return new Refusal('duplicate-id', identifierOf(raw));
  seen.add(identifierOf(raw));
  // Read as no date at all, an end that can't be read would make the object hold for ever.
  const unread = [raw.to, raw.versionTo].find((text) => text !== null && dayOf(text) === null);
  return unread === undefined ? null : new Refusal('bad-date', unread ?? '');
}

const dayOf = (text: string | null): Day | null => (text === null ? null : parseDay(text.slice(0, 10)));
const statusOf = (text: string | null): ActStatus | null => STATUSES.find((status) => status === text) ?? null;

/** The version was replaced: what it says is law no more, whatever its status. */
const isPast = ({ versionTo }: RawObject, today: Day): boolean => {
  const end = dayOf(versionTo);
  return end !== null && end <= today;
};

/** 0.1 mm, as for parcels. */
const GRID = 10_000;

/** The surface in the city's zone; snapping may make it touch itself, and is mended. */
function carried(shape: MultiPolygon, plan: PlacedPlan, epsg: Epsg): MultiPolygon | null {
  const moved = mapPoints(transform(shape, plan.epsg!, epsg), ([x, y]) => [
    Math.round(x * GRID) / GRID,
    Math.round(y * GRID) / GRID,
  ]);
  const mended = repair(moved, 1);
  return mended.ok ? mended.value.shape : null;
}

function readAct({ raw, shape }: Placed<RawAct>, plan: PlacedPlan, into: Into): PlanAct | Refusal {
  const kind = ACT_KINDS[raw.type ?? ''];
  if (!kind) return new Refusal('unknown-type', raw.type ?? '');
  const status = statusOf(raw.status);
  if (!status) return new Refusal('missing-field', 'status');
  if (raw.title === null) return new Refusal('missing-field', 'tytul');
  const geometry = shape && carried(shape, plan, into.epsg);
  if (!geometry) return new Refusal('no-surface', '');
  const adopted = into.documents.find((one) =>
    one.adopts.some((reference) => reference.endsWith(`/${identifierOf(raw)}`)),
  );
  return {
    identifier: identifierOf(raw),
    version: raw.identifier.version,
    kind,
    title: raw.title.slice(0, 500),
    resolution: (adopted?.number ?? adopted?.title ?? null)?.slice(0, 500) ?? null,
    journal: adopted?.journal ?? null,
    url: adopted?.link ?? raw.link,
    drawingUrl: raw.drawing,
    status: isPast(raw, into.today) ? 'obsolete' : status,
    from: dayOf(raw.from),
    to: dayOf(raw.to),
    geometry,
    bounds: bounds(geometry),
    source: `APP: ${raw.identifier.space}`,
    sourceDate: dayOf(raw.versionFrom),
  };
}

type OfAct = Pick<PlanAct, 'title' | 'url' | 'status' | 'to'>;

function readZone(
  { raw, shape }: Placed<RawZone>,
  act: OfAct,
  { plan, into }: { plan: PlacedPlan; into: Into },
): PlanZone | Refusal {
  const { designation, symbol } = raw;
  if (designation === null || symbol === null)
    return new Refusal('missing-field', designation === null ? 'oznaczenie' : 'symbol');
  const geometry = shape && carried(shape, plan, into.epsg);
  if (!geometry || geometry.length === 0) return new Refusal('no-surface', raw.geometryFault ?? '');
  const name = (kindByCode(raw.nameCode) ?? kindBySymbol(symbol))?.name ?? { pl: symbol, en: symbol };
  return {
    identifier: identifierOf(raw),
    designation: designation.slice(0, 60),
    symbol: symbol.slice(0, 20),
    name,
    geometry,
    bounds: bounds(geometry),
    areaM2: area(geometry),
    from: dayOf(raw.from),
    to: dayOf(raw.to),
    provisions: provisionsOf(raw, act, into.today),
  };
}

/** What is repealed was law until the last day that the data set names. */
const wasLaw = (status: string | null, to: Day | null): boolean =>
  status === 'legalForce' || (status === 'obsolete' && to !== null);

const LIMITS: readonly ZoneLimit[] = ['max-intensity', 'max-cover', 'max-height', 'min-green'];

/** What the data set codes. It is in force only while act and zone are, or were, law; no second person has read it. */
function provisionsOf(raw: RawZone, act: OfAct, today: Day): CodedProvision[] {
  const law = wasLaw(act.status, act.to) && wasLaw(raw.status, dayOf(raw.to)) && !isPast(raw, today);
  const common = {
    act: act.title,
    url: act.url,
    from: law ? dayOf(raw.from) : null,
    to: dayOf(raw.to),
    codedBy: `APP: ${raw.identifier.space}`,
    codedOn: dayOf(raw.versionFrom) ?? today,
  };
  const limits = LIMITS.flatMap((kind): CodedProvision[] => {
    const limit = decimal(raw.limits[kind] ?? '');
    return limit === null || limit < 0 ? [] : [{ ...common, kind, limit, classes: [], additionalClasses: [] }];
  });
  const use: CodedProvision = {
    ...common,
    kind: 'use',
    limit: null,
    classes: raw.basic,
    additionalClasses: raw.additional,
  };
  return raw.basic.length + raw.additional.length === 0 ? limits : [use, ...limits];
}
