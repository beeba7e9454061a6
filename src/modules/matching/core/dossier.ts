import type { Day } from '../../../kernel/day.ts';
import type { Fact } from '../../../kernel/fact.ts';
import type { MultiPolygon } from '../../../geometry/polygon.ts';
import type { Bilingual } from '../../../kernel/locale.ts';
import type { Provision } from '../../../kernel/provision.ts';
import type { FactKey, Site } from '../../sites/index.ts';

export type DossierParcel = {
  readonly id: string;
  readonly number: string;
  readonly precinctName: string | null;
  /** Computed from the geometry. */
  readonly areaM2: number;
  readonly registerAreaM2: number | null;
  /** Easting and northing in metres, the municipality's PL-2000 zone. */
  readonly geometry: MultiPolygon;
  readonly source: string;
  readonly sourceDate: Day | null;
  readonly synthetic: boolean;
};

export type ActKind = 'mpzp' | 'planOgolny' | 'studium' | 'planWojewodztwa' | 'mpo' | 'mpr' | 'zpi';

export type DossierAct = {
  readonly id: number;
  readonly kind: ActKind;
  readonly title: string;
  readonly resolution: string | null;
  readonly journal: string | null;
  readonly url: string | null;
  readonly status: 'obsolete' | 'legalForce' | 'elaboration' | 'adoption';
  readonly inForceFrom: Day | null;
  readonly inForceTo: Day | null;
  readonly synthetic: boolean;
};

export type DossierZone = {
  readonly id: number;
  readonly actId: number;
  /** "2P/U", as drawn. */
  readonly designation: string;
  readonly name: Bilingual;
  /** Easting and northing in metres, the municipality's PL-2000 zone. */
  readonly geometry: MultiPolygon;
  readonly inForceFrom: Day | null;
  readonly inForceTo: Day | null;
  /** How much of each of the site's parcels lies in the zone. */
  readonly shares: readonly { readonly parcelId: string; readonly areaM2: number }[];
  readonly provisions: readonly Provision[];
  readonly synthetic: boolean;
};

/** All of one site that a verdict needs. Every fact ever confirmed stands here, latest first, so that an answer re-runs as of a day. */
export type Dossier = {
  readonly site: Site;
  readonly facts: Readonly<Partial<Record<FactKey, readonly Fact[]>>>;
  readonly parcels: readonly DossierParcel[];
  readonly zones: readonly DossierZone[];
  readonly acts: readonly DossierAct[];
};
