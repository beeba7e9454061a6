import type { FieldFault } from '../../core/enquiry.ts';

/** What the clerk typed and has not sent yet. */
export type Draft = {
  readonly answer: string;
  readonly note: string;
  readonly key: string;
  readonly fault: { readonly of: 'answer' | 'note'; readonly fault: FieldFault<'text'> } | null;
};

export const TABS = ['all', 'messages', 'notes', 'changes'] as const;
export type Tab = (typeof TABS)[number];
export const isTab = (text: string): text is Tab => (TABS as readonly string[]).includes(text);

export type OfficeState = {
  readonly draft: Draft;
  readonly tab: Tab;
  /** What was just done, in words. */
  readonly done: string | null;
  /** Why it was not done, in words. */
  readonly problem: string | null;
};
