import type { Locale } from '../../../../kernel/locale.ts';
import { number } from '../messages.ts';
import type { PlanHall } from '../plan/plan-data.ts';
import { hallMessages } from './messages.ts';

type Props = {
  readonly hall: PlanHall;
  /** Of the long side, degrees. */
  readonly angle: number;
  /** Of the corners, where they are not given in the city's metres. */
  readonly origin?: readonly [number, number];
  readonly locale: Locale;
};

/** Where the hall stands, for those who do not see the drawing. */
export function HallFigures({ hall, angle, origin: [east0, north0] = [0, 0], locale }: Props) {
  const text = hallMessages(locale).figures;
  const fixed = (value: number, digits: number) => number(value, locale, { digits });
  return (
    <dl>
      <dt>{text.size}</dt>
      <dd>{text.sizeText(fixed(hall.length, 2), fixed(hall.width, 2))}</dd>
      <dt>{text.area}</dt>
      <dd>{fixed(hall.length * hall.width, 0)} m²</dd>
      <dt>{text.angle}</dt>
      <dd>{text.angleText(fixed(angle, 1))}</dd>
      {hall.clearances.map(({ metres, towards = 0 }) => (
        <>
          <dt>{text.clearance(directionOf(towards, locale))}</dt>
          <dd>{fixed(metres, 2)} m</dd>
        </>
      ))}
      <dt>{text.corners}</dt>
      {hall.corners.map(([east, north]) => (
        <dd>
          {(north + north0).toFixed(2)} {(east + east0).toFixed(2)}
        </dd>
      ))}
    </dl>
  );
}

/** One of eight directions; degrees from the east towards the north. */
export const directionOf = (towards: number, locale: Locale): string =>
  hallMessages(locale).figures.towards[Math.round((((towards % 360) + 360) % 360) / 45) % 8]!;
