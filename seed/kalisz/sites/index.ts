import { CENTRAL_SITES } from './centre.ts';
import { DOBRZEC_SITES } from './dobrzec.ts';
import { EASTERN_SITES } from './east.ts';
import { METALOWCOW_SITES } from './metalowcow.ts';
import { MORE_FACTS } from './more-facts.ts';
import type { SiteSheet } from './site-sheet.ts';
import { WROCLAWSKA_SITES } from './wroclawska.ts';

/** All places of the demonstration, in the order in which they were entered. */
export const SITES: readonly SiteSheet[] = [
  ...DOBRZEC_SITES,
  ...METALOWCOW_SITES,
  ...WROCLAWSKA_SITES,
  ...EASTERN_SITES,
  ...CENTRAL_SITES,
].map((site) => ({ ...site, facts: [...site.facts, ...(MORE_FACTS[site.slug] ?? [])] }));
