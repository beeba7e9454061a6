import type { Bilingual } from '../../../../kernel/locale.ts';
import type { DraftWords } from './site-draft.ts';

/** What is to be done with a file once a second person accepts. */
export type ProposedFile =
  | {
      readonly do: 'change';
      readonly fileId: string;
      readonly description: Bilingual;
      readonly public: boolean;
      readonly position: number;
    }
  | { readonly do: 'remove'; readonly fileId: string };

/** What people want to change of a site on offer: all of its form as it is to read, and files. Nothing of it is public. */
export type ProposalContent = {
  readonly words?: DraftWords;
  readonly files?: readonly ProposedFile[];
};

/** The content with one more wish; the latest about the form, and about each file, holds. */
export function withWish(content: ProposalContent, wish: DraftWords | ProposedFile): ProposalContent {
  if (!('do' in wish)) return { ...content, words: wish };
  const others = (content.files ?? []).filter(({ fileId }) => fileId !== wish.fileId);
  return { ...content, files: [...others, wish] };
}

export type ProposalState = 'open' | 'accepted' | 'refused' | 'withdrawn';

/** A proposal as it stands. */
export type Proposal = {
  readonly id: number;
  readonly siteId: number;
  readonly content: ProposalContent;
  /** Accounts that put something into it; none of them may accept it. */
  readonly authors: readonly number[];
  readonly authorNames: readonly string[];
  readonly version: number;
  readonly changedAt: Date;
};
