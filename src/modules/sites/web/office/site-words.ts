import type { PageContext } from '../../../../platform/web/index.ts';
import { DRAFT_FIELDS, type DraftWords } from '../../core/office/site-draft.ts';
import type { OfficeSite } from '../../data/office-sites.queries.ts';
import { parcelsBeginning, type FoundParcel } from '../../data/parcel-names.queries.ts';

/** Longer texts are cut before they are shown again. Characters. */
const SHOWN_MAX = 5000;

/** What a clerk typed; kind and character travel in one field: `land:brownfield`. */
export function wordsOf(form: URLSearchParams): DraftWords {
  const [kind = '', character = ''] = (form.get('kind') ?? '').split(':');
  const typed = Object.fromEntries(DRAFT_FIELDS.map((field) => [field, (form.get(field) ?? '').slice(0, SHOWN_MAX)]));
  return { ...(typed as DraftWords), kind, character };
}

export const NO_WORDS: DraftWords = wordsOf(new URLSearchParams());

/** A site as its form shows it. */
export const wordsOfSite = (site: OfficeSite): DraftWords => ({
  kind: site.kind,
  character: site.character ?? '',
  parcels: site.parcels.join('\n'),
  address: site.address,
  at: '',
  namePl: site.name.pl,
  nameEn: site.name.en,
  districtPl: site.district.pl,
  districtEn: site.district.en,
  summaryPl: site.summary.pl,
  summaryEn: site.summary.en,
  contact: String(site.contactId),
});

/** The choice of kind as the form names it. */
export const kindChoice = ({ kind, character }: DraftWords): string =>
  character === '' ? kind : `${kind}:${character}`;

export type Finding = { readonly typed: string; readonly found: readonly FoundParcel[] };

/** What the form's search and its ticks change: parcels that were found, or the ticked ones written into the field. */
export async function findOrAdd(
  c: PageContext,
  form: URLSearchParams,
): Promise<{ words: DraftWords; finding: Finding | null }> {
  const words = wordsOf(form);
  if (form.get('do') === 'find') {
    const typed = (form.get('find') ?? '').slice(0, 60);
    return { words, finding: { typed, found: await parcelsBeginning(c.var.db, typed) } };
  }
  const ticked = [...form.keys()].filter((name) => name.startsWith('add.')).map((name) => name.slice(4, 64));
  const lines = [...words.parcels.split('\n').map((line) => line.trim()), ...ticked].filter(Boolean);
  return { words: { ...words, parcels: [...new Set(lines)].join('\n') }, finding: null };
}
