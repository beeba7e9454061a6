import type { Locale } from '../../../../kernel/locale.ts';
import { number } from '../messages.ts';
import { type Ground, type GroundStrip, longestAt, type Size, type SizeStanding, type Standing } from './ground.ts';
import { hallMessages } from './messages.ts';

/** `area`: of the hall, m². */
type About = { readonly ground: Ground; readonly area: number; readonly locale: Locale };

/** What is said of a hall where it stands, in sentences. */
export function sayStanding(standing: Standing, { ground, area, locale }: About): string[] {
  const { where, strips, tooLarge, verdict, note } = standing;
  const text = hallMessages(locale).said;
  const said = [
    ...(where === 'inside'
      ? [text.inside]
      : where === 'edge'
        ? [text.edge]
        : where === 'outside'
          ? [text.outside]
          : []),
    ...(strips.length > 0 ? [text.enters(strips.map(({ name }) => name).join('; '))] : []),
    ...reasons(strips, locale),
    ...(note === null || (note === 'blank' && strips.length > 0) ? [] : [text.notes[note]]),
  ];
  const whole = (m2: number) => `${number(m2, locale, { digits: 0 })} m²`;
  if (tooLarge) return [...said, text.tooLarge(whole(area), whole(ground.mostM2 ?? 0))];
  if (ground.base === 'fail') return [...said, text.refused];
  return where === 'inside' && verdict === 'conditional' && note === null ? [...said, text.condition] : said;
}

/** Why a strip is no plain no, where the worst that is entered is none. */
function reasons(strips: readonly GroundStrip[], locale: Locale): string[] {
  const text = hallMessages(locale).said;
  const some = (why: GroundStrip['why']): boolean => strips.some((strip) => strip.why === why);
  if (some('refused')) return [];
  return [
    ...(some('unread') ? [text.unread] : []),
    ...(some('asks') ? [text.asks] : []),
    ...(some('blank') ? [text.blank] : []),
  ];
}

/** What is said of a size, wherever a hall of it would stand: nothing where it fits. */
export function saySize({ answer }: SizeStanding, size: Size, locale: Locale): string[] {
  const text = hallMessages(locale).said;
  const hall = hallMessages(locale).figures.sizeText(written(size.length, locale), written(size.width, locale));
  if (answer === 'near') return [text.near(hall)];
  if (answer === 'nowhere') return [text.nowhere(hall)];
  return answer === 'in-strips' ? [text.onlyStrips(hall)] : [];
}

/** The longest hall of the width, rounded down to what was placed. */
export function sayLongest(ground: Ground, width: number, locale: Locale): string {
  const text = hallMessages(locale).said;
  const longest = Math.floor(longestAt(ground, width) * 10) / 10;
  const across = written(width, locale);
  return longest === 0 ? text.none(across) : text.longest(across, written(longest, locale));
}

/** Metres or m² with at most two digits. */
export const written = (value: number, locale: Locale): string => number(value, locale, { digits: 2 });
