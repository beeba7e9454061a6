import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { cleanLines, hasControlCharactersInLines } from '../../../kernel/plain-text.ts';

export const STATUSES = ['draft', 'in-review', 'published', 'reserved', 'sold', 'withdrawn'] as const;

/** draft: being made · in-review: waits for a second person · published, reserved: on offer · sold, withdrawn: no longer. */
export type SiteStatus = (typeof STATUSES)[number];

/** What the public list, map and answers hold. A reserved site stays visible, with a note. */
export const OFFERED: readonly SiteStatus[] = ['published', 'reserved'];

export const isStatus = (text: string): text is SiteStatus => (STATUSES as readonly string[]).includes(text);

/** What a person may change a status to. Nothing comes on offer but through a review or from a reservation that ended. */
export const NEXT: Readonly<Record<SiteStatus, readonly SiteStatus[]>> = {
  draft: ['in-review', 'withdrawn'],
  'in-review': ['published', 'draft', 'withdrawn'],
  published: ['reserved', 'sold', 'withdrawn'],
  reserved: ['published', 'sold', 'withdrawn'],
  sold: ['draft', 'withdrawn'],
  withdrawn: ['draft'],
};

/** Names, land and files stand still while a second person reads them. */
export const mayEdit = (status: SiteStatus): boolean => status !== 'in-review' && status !== 'sold';

/** Characters. */
export const REASON = { least: 5, most: 500 } as const;

export type StatusFault =
  | { readonly kind: 'not-allowed'; readonly from: SiteStatus; readonly to: SiteStatus }
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'reason-too-long'; readonly max: number }
  | { readonly kind: 'reason-characters' }
  | { readonly kind: 'same-person' }
  | { readonly kind: 'no-land' };

export type AskedChange = {
  readonly from: SiteStatus;
  readonly to: SiteStatus;
  readonly reason: string;
  /** The account that asks. */
  readonly by: number;
  /** The account that submitted the site for publication last; null when none did. */
  readonly submittedBy: number | null;
  /** Whether a land site has at least one parcel; true of buildings. */
  readonly hasLand: boolean;
};

/** The reason, cleaned, when the change may be made; publishing takes two people. */
export function checkChange(asked: AskedChange): Result<string, StatusFault> {
  const { from, to, by, submittedBy } = asked;
  if (!NEXT[from].includes(to)) return refuse({ kind: 'not-allowed', from, to });
  const reason = cleanLines(asked.reason);
  if (reason.length < REASON.least) return refuse({ kind: 'reason-missing' });
  if (reason.length > REASON.most) return refuse({ kind: 'reason-too-long', max: REASON.most });
  if (hasControlCharactersInLines(reason)) return refuse({ kind: 'reason-characters' });
  if (from === 'in-review' && to === 'published' && (submittedBy === null || submittedBy === by)) {
    return refuse({ kind: 'same-person' });
  }
  if (to === 'in-review' && !asked.hasLand) return refuse({ kind: 'no-land' });
  return ok(reason);
}
