import type { Bilingual } from '../../../kernel/locale.ts';

/** What still tells two texts apart: letters without their marks, digits, and the signs of a figure. */
const MEANT = /[^\p{L}\p{N}<>≤≥=%‰°+\-.]+/gu;

/**
 * A text as it is compared: without case, blanks, punctuation and diacritics. A decimal mark, a minus before a figure and signs
 * such as "<" and "%" stay, because they change what is said.
 */
export const bareWords = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('²', '2')
    .replaceAll('³', '3')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(?<=\d),(?=\d)/g, '.')
    .replaceAll('\u2212', '-')
    .replaceAll(MEANT, ' ')
    .replaceAll(/(?<!\d)\.|\.(?!\d)|(?<! )-|-(?!\d)/g, ' ')
    .replaceAll(/(?<=(?<!\d)\d{1,3}(?: \d{3})*) (?=\d{3}(?!\d))/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Whether two texts say the same, written differently or not. One that nobody has translated may be in either language. */
export function sameWords(a: Bilingual, b: Bilingual): boolean {
  const [one, other] = [bare(a), bare(b)];
  if (one.pl === other.pl) return true;
  return (isUntranslated(one) || isUntranslated(other)) && one.en === other.en;
}

const bare = ({ pl, en }: Bilingual): Bilingual => ({ pl: bareWords(pl), en: bareWords(en) });

const isUntranslated = ({ pl, en }: Bilingual): boolean => pl === en;
