import type { Provision, ProvisionKind } from '../../../../kernel/provision.ts';
import { assess } from '../assess.ts';
import type { Dossier, DossierZone } from '../dossier.ts';
import { TODAY } from '../dossiers.cases.ts';
import { parseNeed } from '../need/parse-need.ts';
import type { NeedFinding, Requirement, SiteAnswer } from '../site-answer.ts';

/** A need as its address says it, asked of a site today; throws on a bad need. */
export const answer = (query: string, dossier: Dossier): SiteAnswer => {
  const need = parseNeed(new URLSearchParams(query), TODAY);
  if (!need.ok) throw new Error(JSON.stringify(need.error));
  return assess(need.value, dossier, TODAY);
};

export const finding = (query: string, dossier: Dossier, requirement: Requirement): NeedFinding =>
  answer(query, dossier).findings.find((each) => each.requirement === requirement)!;

/** "pass limit-kept" */
export const verdict = (query: string, dossier: Dossier, requirement: Requirement): string => {
  const found = finding(query, dossier, requirement);
  return `${found.verdict} ${found.reason.code}`;
};

export const withZones = (dossier: Dossier, change: (zone: DossierZone) => DossierZone): Dossier => ({
  ...dossier,
  zones: dossier.zones.map(change),
});

export const withProvision = (dossier: Dossier, kind: ProvisionKind, change: Partial<Provision>): Dossier =>
  withZones(dossier, (zone) => ({
    ...zone,
    provisions: zone.provisions.map((each) => (each.kind === kind ? { ...each, ...change } : each)),
  }));

export const UNCHECKED = { checkedOn: null, checkedBy: null };
