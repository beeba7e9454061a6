import type { Paper } from '../catalogue/papers.ts';

export type PaperState = { readonly paper: Paper; readonly ready: boolean; readonly files: number };

export type Completeness = {
  readonly papers: readonly PaperState[];
  /** Papers that always go with it and are not ready. */
  readonly missing: readonly Paper[];
  /** Papers that may be needed and are not ready: somebody has to say. */
  readonly toDecide: readonly Paper[];
};

/** What stands ready for an application and what is missing. A file alone proves nothing: a person ticks what is right. */
export function completenessOf(
  papers: readonly Paper[],
  ready: ReadonlySet<string>,
  files: readonly { readonly paper: string }[],
): Completeness {
  const states = papers.map((paper) => ({
    paper,
    ready: ready.has(paper.key),
    files: files.filter((file) => file.paper === paper.key).length,
  }));
  const open = states.filter((one) => !one.ready).map(({ paper }) => paper);
  return {
    papers: states,
    missing: open.filter(({ sometimes }) => !sometimes),
    toDecide: open.filter(({ sometimes }) => sometimes === true),
  };
}
