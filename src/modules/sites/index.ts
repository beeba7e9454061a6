export { SITE_KINDS, type LandCharacter, type Site, type SiteContact, type SiteKind } from './core/site.ts';
export { OFFERED, STATUSES, type SiteStatus } from './core/status.ts';
export {
  FACT_GROUPS,
  FACT_KINDS,
  isFactKey,
  keysFor,
  type FactGroup,
  type FactKey,
  type FactKind,
} from './core/fact-kinds.ts';
export * as publicSource from './core/public-source.ts';
export { contradict, type FactStanding, type KeptFact, standingOf } from './core/standing.ts';
export { readValue, type ValueFault, type ValueWords } from './core/read-value.ts';
export { ageOf, checkFact, type FactFault, type NewFact } from './core/check-fact.ts';
export * as siteSearch from './core/search/site-search.ts';
export * as parcelNames from './core/office/parcel-list.ts';
export * as siteDraft from './core/office/site-draft.ts';
