import type { Day } from '../../../kernel/day.ts';
import type { Fact } from '../../../kernel/fact.ts';
import type { MultiPolygon } from '../../../geometry/polygon.ts';
import type { Surroundings } from '../../layers/index.ts';
import type { ActOverParcels, ZoneOverParcels } from '../../plans/index.ts';
import type { FactKey, Site } from '../../sites/index.ts';
import type { LandLaw } from './law/land-law.ts';

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
  /** Set of land that the office drew: no parcel of the register, and the site's only land. */
  readonly drawnOn?: Day;
  /** A reader typed the border: nobody of the office has seen it. */
  readonly typed?: true;
};

export type DossierAct = ActOverParcels;

export type DossierZone = Omit<ZoneOverParcels, 'symbol'>;

/** All of one site that a verdict needs. Every fact ever confirmed stands here, latest first, so that an answer re-runs as of a day. */
export type Dossier = {
  readonly site: Site;
  readonly facts: Readonly<Partial<Record<FactKey, readonly Fact[]>>>;
  readonly parcels: readonly DossierParcel[];
  readonly zones: readonly DossierZone[];
  readonly acts: readonly DossierAct[];
  /** What the city's layers hold around the land; left out: nobody handed any over. */
  readonly layers?: Surroundings;
  /** The law as the office of the city has it. */
  readonly law: LandLaw;
};
