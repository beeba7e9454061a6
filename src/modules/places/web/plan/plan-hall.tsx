import { messagesOf, number } from '../messages.ts';
import type { PlanDrawingProps } from './plan-data.ts';
import { pair, type PlanFrame, type Point } from './plan-frame.ts';
import { Dimension } from './plan-ink.tsx';
import { hallName } from './plan-words.ts';

const INSET = 16;
/** Drawing units that the name takes in one line. */
const ONE_LINE = 185;

/** The hall with its name, its own measures inside the walls, and its clearances. */
export function PlanHall(props: PlanDrawingProps & { readonly frame: PlanFrame }) {
  const { hall, frame, locale } = props;
  if (!hall) return null;
  const words = messagesOf(locale).plan;
  const [a, b, c, d] = hall.corners.map((corner) => frame.at(corner)) as [Point, Point, Point, Point];
  const middle = mix(mix(a, c, 0.5), mix(b, d, 0.5), 0.5);
  const metres = (value: number): string => `${number(value, locale, { digits: 1, fixed: true })} ${words.metres}`;
  const roomy = Math.min(distance(a, b), distance(b, c)) > 110;
  const area = words.hallArea(
    number(hall.length * hall.width, locale, { digits: 0 }),
    hall.height === null ? null : number(hall.height, locale),
  );
  return (
    <g class="draft-move">
      <path class="draft-hall" d={`M${[a, b, c, d].map(pair).join('L')}Z`} />
      <HallName {...props} at={middle} room={across(a, b, c)} />
      {roomy && (
        <text
          class="draft-t draft-large"
          x={Math.round(middle[0])}
          y={Math.round(middle[1]) + (across(a, b, c) > ONE_LINE ? 20 : 36)}
          text-anchor="middle"
        >
          {area}
        </text>
      )}
      {roomy && (
        <g class="draft-large">
          <Dimension {...inset(a, b, d)} text={metres(hall.length)} side={sideOf(a, b, middle)} />
          <Dimension {...inset(b, c, a)} text={metres(hall.width)} side={sideOf(b, c, middle)} />
        </g>
      )}
      {hall.clearances.map((clearance) => (
        <Clearance from={frame.at(clearance.from)} to={frame.at(clearance.to)} text={metres(clearance.metres)} />
      ))}
    </g>
  );
}

/** In one line, in two where the hall is narrow; on a phone, where letters are larger, only in a hall with room for them. */
function HallName({ at: [x, y], room, ...props }: PlanDrawingProps & { at: Point; room: number }) {
  const name = hallName(props);
  const [what, ...size] = name.split(' ');
  const line = (text: string, shift: number, kind: string) => (
    <text class={kind} x={Math.round(x)} y={Math.round(y) + shift} text-anchor="middle">
      {text}
    </text>
  );
  if (room > ONE_LINE) return line(name, 0, room > 330 ? 'draft-big' : 'draft-big draft-large');
  return (
    <g class="draft-large">
      {line(what ?? '', -4, 'draft-small')}
      {line(size.join(' '), 15, 'draft-small')}
    </g>
  );
}

/** The hall's level width through its middle. */
function across(a: Point, b: Point, c: Point): number {
  const [level, rise] = [Math.abs(b[0] - a[0]), Math.abs(b[1] - a[1])];
  const along = distance(a, b);
  return Math.min((along * along) / (level || 1), (distance(b, c) * along) / (rise || 1));
}

/** A short gap can't carry its text along the line, so the text stands beside it, level. */
function Clearance({ from, to, text }: { from: Point; to: Point; text: string }) {
  if (distance(from, to) > 62) return <Dimension from={from} to={to} text={text} />;
  const [ux, uy] = [(to[0] - from[0]) / (distance(from, to) || 1), (to[1] - from[1]) / (distance(from, to) || 1)];
  const upright = Math.abs(uy) > Math.abs(ux);
  const middle = mix(from, to, 0.5);
  const tick = ([x, y]: Point): string => `M${pair([x - 4, y + 4])}L${pair([x + 4, y - 4])}`;
  return (
    <>
      <path class="draft-dim" d={`M${pair(from)}L${pair(to)}`} />
      <path class="draft-tick" d={tick(from) + tick(to)} />
      <text
        class="draft-t draft-b draft-halo"
        x={Math.round(middle[0] + (upright ? 7 : 0))}
        y={Math.round(middle[1] + (upright ? 5 : -8))}
        text-anchor={upright ? 'start' : 'middle'}
      >
        {text}
      </text>
    </>
  );
}

/** The side from `a` to `b` moved into the hall, towards `inner`. */
function inset(a: Point, b: Point, inner: Point): { from: Point; to: Point } {
  const anchor = sideOf(a, b, inner) === 1 ? INSET : -INSET;
  const length = distance(a, b) || 1;
  const [nx, ny] = [(-(b[1] - a[1]) / length) * anchor, ((b[0] - a[0]) / length) * anchor];
  return { from: [a[0] + nx, a[1] + ny], to: [b[0] + nx, b[1] + ny] };
}

const sideOf = (a: Point, b: Point, of: Point): 1 | -1 =>
  (b[0] - a[0]) * (of[1] - a[1]) - (b[1] - a[1]) * (of[0] - a[0]) > 0 ? 1 : -1;

const mix = ([ax, ay]: Point, [bx, by]: Point, share: number): Point => [
  ax + (bx - ax) * share,
  ay + (by - ay) * share,
];

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay);
