import { messagesOf, number } from './messages.ts';
import type { PlanDrawingProps } from './plan/plan-data.ts';
import { labelPoint, letterPoint, signs, textRing } from './plan/label-point.ts';
import { openRing, planFrame, type PlanFrame, type Point, SHEET_WIDTH, shapePath, sizeOn } from './plan/plan-frame.ts';
import { PlanHall } from './plan/plan-hall.tsx';
import { Dimension, Hatches, measuredSides, NorthArrow, ScaleBar } from './plan/plan-ink.tsx';
import { PlanLines } from './plan/plan-lines.tsx';
import { planWords, stripLetter } from './plan/plan-words.ts';

import type { PlanStrip } from './plan/plan-data.ts';

export type { PlanDrawingProps, PlanHall, PlanParcel, PlanStrip } from './plan/plan-data.ts';

/** A site's land as an architect's sheet, north up, in the city's PL-2000 metres. Styles: ui/styles/site/plan.css, `draft-*`. */
export function PlanDrawing(props: PlanDrawingProps) {
  if (props.parcels.every((parcel) => parcel.shape.flat(2).length === 0)) return null;
  const frame = planFrame(props);
  const words = planWords(props);
  const message = messagesOf(props.locale).plan;
  const id = `plan-${props.id}`;
  const paper = props.paper && sizeOn(frame, props.paper);
  return (
    <svg
      class="draft"
      viewBox={`0 0 ${SHEET_WIDTH} ${frame.height}`}
      {...paper}
      role="img"
      aria-labelledby={`${id}-t`}
      aria-describedby={`${id}-d`}
    >
      <title id={`${id}-t`}>{words.title}</title>
      <desc id={`${id}-d`}>{words.description}</desc>
      <Hatches id={id} />
      <rect class="draft-out" width={SHEET_WIDTH} height={frame.height} />
      <Neighbours {...props} frame={frame} />
      {props.parcels.map((parcel) => (
        <path class="draft-plot" d={shapePath(frame, parcel.shape)} fill-rule="evenodd" />
      ))}
      {(props.strips ?? []).map((strip) => (
        <path
          d={shapePath(frame, strip.shape, { rough: true })}
          fill={`url(#${id}-hatch-${strip.hatch})`}
          fill-rule="evenodd"
        />
      ))}
      {props.buildable && <path class="draft-build" d={shapePath(frame, props.buildable)} />}
      <path class="draft-bounds" d={props.parcels.map((parcel) => shapePath(frame, parcel.shape)).join('')} />
      <Zones {...props} frame={frame} />
      <PlanLines {...props} frame={frame} />
      <Sides {...props} frame={frame} />
      {props.hall ? <PlanHall {...props} frame={frame} /> : <g class="draft-move" />}
      <Letters {...props} frame={frame} />
      <Numbers {...props} frame={frame} />
      <NorthArrow label={message.north} />
      <ScaleBar frame={frame} unit={message.metres} />
    </svg>
  );
}

/** The key to the letters of the strips, to stand beside the drawing. Null when there are none. */
export function PlanLegend(props: PlanDrawingProps) {
  if (!props.strips?.length) return null;
  const unit = messagesOf(props.locale).plan.metres;
  return (
    <ul class="draft-legend" aria-label={messagesOf(props.locale).plan.legend}>
      {props.strips.map((strip, index) => (
        <li>
          <StripSwatch id={props.id} hatch={strip.hatch} />
          <b>
            {stripLetter(index)}. {strip.label}
          </b>
          {strip.depth !== null && (
            <span class="draft-depth">
              {number(strip.depth, props.locale)} {unit}
            </span>
          )}
          <span class="draft-reason">{strip.reason}</span>
        </li>
      ))}
    </ul>
  );
}

/** A piece of a strip's hatch, as the drawing of that id has it. */
export function StripSwatch({ id, hatch }: { id: string; hatch: PlanStrip['hatch'] }) {
  return (
    <svg class="draft-swatch" viewBox="0 0 34 22" aria-hidden="true">
      <rect width="34" height="22" fill={`url(#plan-${id}-hatch-${hatch})`} />
    </svg>
  );
}

type Framed = PlanDrawingProps & { readonly frame: PlanFrame };

function Neighbours({ neighbours = [], frame }: Framed) {
  return (
    <>
      <path class="draft-nb" d={neighbours.map((parcel) => shapePath(frame, parcel.shape, { rough: true })).join('')} />
      {neighbours.map((parcel) => {
        const at = labelPoint(frame, parcel.shape, { avoid: signs(frame), room: 14 });
        return at && <Label kind="draft-no draft-no--n draft-large" at={at} text={parcel.number} />;
      })}
    </>
  );
}

function Zones({ zones = [], frame, hall, parcels, neighbours = [] }: Framed) {
  const numbers = neighbours
    .map((parcel) => labelPoint(frame, parcel.shape, { avoid: signs(frame), room: 14 }))
    .filter((at) => at !== null);
  const avoid = [
    ...numbers.map(textRing),
    ...signs(frame),
    ...(hall ? [hall.corners.map((corner) => frame.at(corner))] : []),
  ];
  const own = parcels.flatMap((parcel) => parcel.shape.map((polygon) => openRing(polygon[0]!).map((p) => frame.at(p))));
  return (
    <>
      {zones.map((zone) => {
        const at =
          labelPoint(frame, zone.shape, { avoid: [...avoid, ...own] }) ?? labelPoint(frame, zone.shape, { avoid });
        return (
          <>
            <path class="draft-zone" d={shapePath(frame, zone.shape)} />
            {at && <Label kind="draft-t draft-sym draft-halo" at={at} text={zone.symbol} />}
          </>
        );
      })}
    </>
  );
}

/** Measures of the long sides of each parcel, outside it; left out where the hall's own dimensions speak. */
function Sides({ parcels, hall, frame, locale }: Framed) {
  if (hall) return null;
  const rings = parcels.flatMap((parcel) => parcel.shape.map((polygon) => openRing(polygon[0]!)));
  const seen: [Point, Point][] = [];
  return (
    <g class="draft-large">
      {rings.flatMap((ring) => {
        const points = ring.map((position) => frame.at(position));
        const outward = turn(points) > 0 ? -1 : 1;
        return measuredSides(points, 88, seen).map(([from, to]) => {
          seen.push([from, to]);
          const metres = Math.hypot(to[0] - from[0], to[1] - from[1]) / frame.scale;
          const shift = offset([from, to], outward * 13);
          const text = `${number(metres, locale, { digits: 1, fixed: true })} m`;
          return <Dimension from={shift[0]} to={shift[1]} text={text} side={outward} />;
        });
      })}
    </g>
  );
}

function Letters({ strips = [], hall, frame }: Framed) {
  const taken: Point[] = (hall?.clearances ?? []).map(({ from, to }) => middleOf([frame.at(from), frame.at(to)])!);
  return (
    <>
      {strips.map((strip, index) => {
        const at = letterPoint(frame, strip.shape, taken);
        if (at) taken.push(at);
        return (
          at && (
            <g transform={`translate(${Math.round(at[0])} ${Math.round(at[1])})`}>
              <circle class="draft-key" r="10" />
              <text class="draft-keyt" text-anchor="middle" dy=".36em">
                {stripLetter(index)}
              </text>
            </g>
          )
        );
      })}
    </>
  );
}

function Numbers({ parcels, hall, strips = [], frame }: Framed) {
  const avoid = [
    ...(hall ? [hall.corners.map((corner) => frame.at(corner))] : []),
    ...(hall?.clearances ?? []).map(({ from, to }) => textRing(middleOf([frame.at(from), frame.at(to)])!)),
    ...signs(frame),
    ...strips.flatMap((strip) => strip.shape.map((polygon) => openRing(polygon[0]!).map((p) => frame.at(p)))),
  ];
  return (
    <>
      {parcels.map((parcel) => {
        const at = labelPoint(frame, parcel.shape, { avoid }) ?? (hall ? null : labelPoint(frame, parcel.shape));
        return at && <Label kind="draft-no draft-halo" at={at} text={parcel.number} />;
      })}
    </>
  );
}

function Label({ kind, at, text }: { kind: string; at: Point; text: string }) {
  return (
    <text class={kind} x={Math.round(at[0])} y={Math.round(at[1])} text-anchor="middle" dy=".35em">
      {text}
    </text>
  );
}

/** Twice the signed area: positive when the ring runs clockwise on the sheet. */
const turn = (ring: readonly Point[]): number =>
  ring.reduce((sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length]![1] - ring[(i + 1) % ring.length]![0] * y, 0);

function offset([from, to]: readonly [Point, Point], by: number): [Point, Point] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [nx, ny] = [(-(to[1] - from[1]) / length) * by, ((to[0] - from[0]) / length) * by];
  return [
    [from[0] + nx, from[1] + ny],
    [to[0] + nx, to[1] + ny],
  ];
}

function middleOf(ring: readonly Point[]): Point | null {
  if (ring.length === 0) return null;
  const mean = (axis: 0 | 1): number => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length;
  return [mean(0), mean(1)];
}
