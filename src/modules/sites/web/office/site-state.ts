import type { PageContext } from '../../../../platform/web/index.ts';
import { baseOfCity, type BaseFeature } from '../../../places/web/index.ts';
import { type BorderChange, borderChange } from '../../core/office/border-change.ts';
import type { Overlaps } from '../../core/office/overlaps.ts';
import type { Proposal } from '../../core/office/proposal.ts';
import type { DraftFault, DraftWords } from '../../core/office/site-draft.ts';
import {
  offeredElsewhere,
  officeSite,
  siteContacts,
  statusHistory,
  type ContactRow,
  type OfficeSite,
  type StatusChange,
} from '../../data/office-sites.queries.ts';
import { overlapsOf, shapesOf } from '../../data/overlaps.queries.ts';
import { openProposal } from '../../data/proposals.ts';
import { siteFiles, type SiteFile } from '../../data/site-files.queries.ts';
import { readWords } from '../../usecases/save-site.ts';
import type { OutlineFault } from './land/read-outline.ts';
import type { Finding } from './site-words.ts';

/** All that the office sees of a site on its page. */
export type FoundSite = {
  readonly site: OfficeSite;
  readonly history: readonly StatusChange[];
  readonly files: readonly SiteFile[];
  readonly contacts: readonly ContactRow[];
  readonly base: readonly BaseFeature[];
  /** Parcels that also belong to another site on offer. */
  readonly elsewhere: Awaited<ReturnType<typeof offeredElsewhere>>;
  /** What its land has in common with parcels and other sites' drawn land. */
  readonly overlaps: Overlaps;
  /** The land that was proposed; null where none was, or where it is land no more. */
  readonly nextLand: {
    readonly overlaps: Overlaps;
    readonly drawnM2: number | null;
    /** Null where the border stays as it is. */
    readonly border: BorderChange | null;
  } | null;
  /** What waits for a second person; null when nothing does. */
  readonly proposal: Proposal | null;
};

/** What a form of the page sent and could not be done. */
export type SiteState = {
  readonly done: string | null;
  /** Why it was not done, in words. */
  readonly problem: string | null;
  readonly edit: {
    readonly words: DraftWords;
    readonly faults: readonly DraftFault[];
    readonly finding: Finding | null;
    /** Why a border could not be read from a file. */
    readonly fileFault?: OutlineFault | null;
  } | null;
  /** Why a proposal was let go, as typed, and what is wrong with it. */
  readonly proposal: { readonly reason: string; readonly fault: string } | null;
  readonly status: { readonly reason: string; readonly fault: string } | null;
  readonly file: {
    readonly descriptionPl: string;
    readonly descriptionEn: string;
    readonly public: boolean;
    readonly field: 'file' | 'descriptionPl' | 'descriptionEn';
    readonly fault: string;
    /** The file that was to be changed; null of a new one. */
    readonly fileId: string | null;
  } | null;
};

export const CALM: SiteState = { done: null, problem: null, edit: null, status: null, file: null, proposal: null };

export async function readOfficeSite(c: PageContext): Promise<FoundSite | null> {
  const { db, city } = c.var;
  const slug = c.req.param('slug') ?? '';
  const site = /^[a-z0-9-]{1,80}$/.test(slug) ? await officeSite(db, slug) : null;
  if (!site) return null;
  const [history, files, contacts, base, elsewhere, proposal, overlaps] = await Promise.all([
    statusHistory(db, site.id),
    siteFiles(db, site.id, { publicOnly: false }),
    siteContacts(db),
    baseOfCity(db, city),
    offeredElsewhere(db, site.id),
    openProposal(db, site.id),
    overlapsOf(db, { siteId: site.id, ...site }),
  ]);
  const nextLand = await landOfProposed(c, site, proposal);
  return { site, history, files, contacts, base, elsewhere, proposal, overlaps, nextLand };
}

// oxlint-disable-next-line max-params
async function landOfProposed(
  { var: { db, city } }: PageContext,
  site: OfficeSite,
  proposal: Proposal | null,
): Promise<FoundSite['nextLand']> {
  const words = proposal?.content.words;
  const placed = words && (await readWords(db, words, city.epsg));
  if (!proposal || !placed?.ok) return null;
  const { parcelIds, drawn } = placed.value;
  const [overlaps, before, after] = await Promise.all([
    overlapsOf(db, { siteId: proposal.siteId, parcels: parcelIds, drawn }),
    shapesOf(db, site),
    shapesOf(db, { parcels: parcelIds, drawn }),
  ]);
  return { overlaps, drawnM2: drawn?.areaM2 ?? null, border: borderChange(before, after) };
}
