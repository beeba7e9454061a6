import type { Message, Verdict } from '../../../kernel/finding.ts';
import type { Bilingual } from '../../../kernel/locale.ts';
import type { Requirement, SiteAnswer } from '../../matching/index.ts';

type Said = { readonly verdict: Verdict; readonly found: Message | null };

/** One line of a kept answer that would be answered otherwise today, as of the same day. */
export type Correction = {
  readonly slug: string;
  readonly name: Bilingual;
  readonly requirement: Requirement;
  readonly was: Said;
  readonly is: Said;
};

/**
 * Where what was said of a day differs from what is known of that day now: facts, plans or law were corrected since (ADR 14). `again`:
 * the same need held against the same sites, as of the same day; a site that is not among them is not compared.
 */
export function correctionsOf(said: readonly SiteAnswer[], again: readonly SiteAnswer[]): Correction[] {
  const bySlug = new Map(again.map((answer) => [answer.site.slug, answer]));
  return said.flatMap(({ site, findings }) => {
    const today = new Map(bySlug.get(site.slug)?.findings.map((finding) => [finding.requirement, finding]));
    return findings.flatMap((then): Correction[] => {
      const now = today.get(then.requirement);
      if (!now || (now.verdict === then.verdict && sameFound(then.found, now.found))) return [];
      const { slug, name } = site;
      return [{ slug, name, requirement: then.requirement, was: partOf(then), is: partOf(now) }];
    });
  });
}

const partOf = ({ verdict, found }: Said): Said => ({ verdict, found });

/** Only figures of the same sentence are compared: an edition that words it otherwise corrects nothing. */
const sameFound = (a: Message | null, b: Message | null): boolean =>
  a?.code !== b?.code || canonical(a?.params) === canonical(b?.params);

/** A kept answer has lost the order of its names. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? '';
