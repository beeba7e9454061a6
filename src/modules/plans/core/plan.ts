import type { Line } from '../../../geometry/buildable/lines.ts';
import type { Side } from '../../../geometry/buildable/stated-sides.ts';
import type { Bounds, MultiPolygon } from '../../../geometry/polygon.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Bilingual } from '../../../kernel/locale.ts';
import type { Provision, ProvisionKind } from '../../../kernel/provision.ts';

export type ActKind = 'mpzp' | 'planOgolny' | 'studium' | 'planWojewodztwa' | 'mpo' | 'mpr' | 'zpi';
/** INSPIRE ProcessStepGeneralValue. Only `legalForce` is law. */
export type ActStatus = 'obsolete' | 'legalForce' | 'elaboration' | 'adoption';

/** An act as it is to be stored; geometry in metres, easting northing, in the municipality's PL-2000 zone. */
export type PlanAct = {
  /** namespace/localId */
  readonly identifier: string;
  readonly version: string | null;
  readonly kind: ActKind;
  readonly title: string;
  readonly resolution: string | null;
  readonly journal: string | null;
  readonly url: string | null;
  /** Where the drawing stands: a raster, a portal's page. */
  readonly drawingUrl: string | null;
  readonly status: ActStatus;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly geometry: MultiPolygon | null;
  readonly bounds: Bounds | null;
  readonly source: string;
  readonly sourceDate: Day | null;
};

export type CodedProvision = {
  readonly kind: ProvisionKind;
  readonly limit: number | null;
  readonly classes: readonly string[];
  readonly additionalClasses: readonly string[];
  readonly words?: string | null;
  /** Building lines: metres of the municipality's zone. */
  readonly lines?: readonly Line[] | null;
  /** Of each of these lines the side, as drawn, on which the strip stays free; null where the data set does not state it. */
  readonly freeSide?: readonly Side[] | null;
  readonly act: string;
  readonly article?: string | null;
  readonly page?: number | null;
  readonly url: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  /** The data set that coded it. No second person has read it. */
  readonly codedBy: string;
  readonly codedOn: Day;
};

/** What an import would take away of what people coded or checked. */
export type LostProvision = {
  readonly zone: string;
  readonly kind: ProvisionKind;
  readonly limit: number | null;
  readonly codedBy: string;
  readonly checkedBy: string | null;
  /** `zone-gone`: with its zone. `replaced`: by what the data set says now, unchecked. `doubted`: it stays, unchecked, since the data set no longer has it. */
  readonly fate: 'zone-gone' | 'replaced' | 'doubted';
};

export type PlanZone = {
  readonly identifier: string;
  readonly designation: string;
  readonly symbol: string;
  readonly name: Bilingual;
  readonly geometry: MultiPolygon;
  readonly bounds: Bounds;
  readonly areaM2: number;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly provisions: readonly CodedProvision[];
};

/** A zone over parcels, as answers need it. */
export type ZoneOverParcels = {
  readonly id: number;
  readonly actId: number;
  /** "2P/U", as drawn. */
  readonly designation: string;
  readonly symbol: string;
  readonly name: Bilingual;
  /** Easting and northing in metres, the municipality's PL-2000 zone. */
  readonly geometry: MultiPolygon;
  readonly inForceFrom: Day | null;
  readonly inForceTo: Day | null;
  /** How much of each of the parcels lies in the zone. */
  readonly shares: readonly { readonly parcelId: string; readonly areaM2: number }[];
  readonly provisions: readonly Provision[];
  readonly synthetic: boolean;
};

export type ActOverParcels = {
  readonly id: number;
  readonly kind: ActKind;
  readonly title: string;
  readonly resolution: string | null;
  readonly journal: string | null;
  readonly url: string | null;
  readonly status: ActStatus;
  readonly inForceFrom: Day | null;
  readonly inForceTo: Day | null;
  readonly synthetic: boolean;
};
