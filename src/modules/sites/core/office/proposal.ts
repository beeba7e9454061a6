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

/** The content after a file was hidden: what was wished of it before shows it no more. Null when nothing would have. */
export function withoutShowing(content: ProposalContent, fileId: string): ProposalContent | null {
  const shows = (file: ProposedFile): boolean => file.fileId === fileId && file.do === 'change' && file.public;
  const { files = [] } = content;
  if (!files.some(shows)) return null;
  return { ...content, files: files.map((file) => (shows(file) ? { ...file, public: false } : file)) };
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
