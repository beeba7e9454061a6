import { dilate } from '../../../../geometry/buffer.ts';
import { clipLine, type Line, lengthOf } from '../../../../geometry/buildable/lines.ts';
import { type Side, suggestedSides } from '../../../../geometry/buildable/stated-sides.ts';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';
import type { Day } from '../../../../kernel/day.ts';
import type { CodedProvision } from '../plan.ts';
import type { LineMapping } from './line-mapping.ts';
import type { PlacedLine, RefusedLine } from './place-lines.ts';

/** An act that stands in the base, with its zones as they stand. */
export type ActForLines = {
  readonly id: number;
  readonly identifier: string;
  readonly title: string;
  readonly url: string | null;
  readonly from: Day | null;
  readonly zones: readonly ZoneForLines[];
};
export type ZoneForLines = {
  readonly id: number;
  readonly designation: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly geometry: MultiPolygon;
};

export type AssignedLines = {
  /** What each zone's lines are to be; zones of the same acts that have none any more are among them, empty. */
  readonly zones: ReadonlyMap<number, readonly CodedProvision[]>;
  readonly refused: readonly RefusedLine[];
  readonly acts: readonly string[];
};

/** Drawings of lines and of zones differ by so many metres. */
const MARGIN = 0.5;
/** Metres of a line within a zone, below which it only touches. */
const LEAST = 1;

type Coding = { readonly mapping: LineMapping; readonly codedBy: string; readonly today: Day };

/** Each line to the zones of its act that it names, or that it runs through or along. */
export function assignLines(
  placed: readonly PlacedLine[],
  acts: readonly ActForLines[],
  { mapping, codedBy, today }: Coding,
): AssignedLines {
  const refused: RefusedLine[] = [];
  const own = new Map<ZoneForLines, { act: ActForLines; lines: Map<PlacedLine['meaning'], Line[]> }>();
  const used = new Set<ActForLines>();
  const wider = new Map<ZoneForLines, MultiPolygon>();
  for (const one of placed) {
    const named = one.act ?? mapping.act ?? '';
    const titled = acts.filter(({ title }) => title === named);
    const act = acts.find(({ identifier }) => identifier === named) ?? (titled.length > 1 ? undefined : titled[0]);
    if (!act) {
      const kind = titled.length > 1 ? 'several-acts' : 'no-act';
      refused.push({ kind, object: one.object, detail: named.slice(0, 120) });
      continue;
    }
    used.add(act);
    const zones = act.zones
      .filter((zone) => one.zone === null || zone.designation === one.zone)
      .map((zone) => {
        const room = wider.get(zone) ?? dilate(zone.geometry, MARGIN);
        wider.set(zone, room);
        return { zone, lines: one.lines.flatMap((line) => clipLine(line, room)) };
      })
      .filter(({ lines }) => lengthOf(lines) >= LEAST);
    if (zones.length === 0) refused.push({ kind: 'no-zone', object: one.object, detail: one.zone ?? act.title });
    for (const { zone, lines } of zones) {
      const known = own.get(zone) ?? { act, lines: new Map<PlacedLine['meaning'], Line[]>() };
      own.set(zone, known);
      known.lines.set(one.meaning, [...(known.lines.get(one.meaning) ?? []), ...lines]);
    }
  }
  const provisions = new Map<number, readonly CodedProvision[]>();
  for (const act of used)
    for (const zone of act.zones) {
      const lines = own.get(zone)?.lines ?? new Map<PlacedLine['meaning'], Line[]>();
      const sides = sidesIn(zone, [...lines.values()].flat(), mapping);
      const coded = [...lines].map(([meaning, drawn]) => {
        const stated = drawn.map((line) => sides.get(line) ?? null);
        const freeSide = stated.every((side) => side !== null) ? stated : null;
        return provisionOf({ meaning, drawn, freeSide, zone, act }, { mapping, codedBy, today });
      });
      provisions.set(zone.id, coded);
    }
  return { zones: provisions, refused, acts: [...used].map(({ identifier }) => identifier) };
}

/** The side of each line as the mapping states it; what the zone's shape suggests only where the mapping says so. */
function sidesIn(zone: ZoneForLines, lines: readonly Line[], { freeSide }: LineMapping): Map<Line, Side | null> {
  const sides = freeSide === 'suggested' && lines.length > 0 ? suggestedSides(zone.geometry, lines) : [];
  return new Map(lines.map((line, i) => [line, freeSide === 'suggested' ? sides[i]! : freeSide]));
}

type Drawn = {
  readonly freeSide: readonly Side[] | null;
  readonly meaning: PlacedLine['meaning'];
  readonly drawn: readonly Line[];
  readonly zone: ZoneForLines;
  readonly act: ActForLines;
};

const provisionOf = (
  { meaning, drawn, freeSide, zone, act }: Drawn,
  { mapping, codedBy, today }: Coding,
): CodedProvision => ({
  kind: meaning === 'obligatory' ? 'obligatory-line' : 'no-cross-line',
  limit: null,
  classes: [],
  additionalClasses: [],
  lines: drawn.map((line) => line.map(([x, y]) => [cents(x), cents(y)] as const)),
  freeSide,
  act: act.title,
  article: mapping.clause.article,
  page: mapping.clause.page,
  url: mapping.clause.url ?? act.url,
  from: mapping.from ?? zone.from ?? act.from,
  to: zone.to,
  codedBy,
  codedOn: today,
});

/** 0.1 mm. */
const cents = (value: number): number => Math.round(value * 10_000) / 10_000;
