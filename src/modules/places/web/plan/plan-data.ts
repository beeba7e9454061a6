import type { Locale } from '../../../../kernel/locale.ts';

/** Easting, northing in metres, in the municipality's PL-2000 zone. */
export type Metres = readonly [easting: number, northing: number];
export type PlanRing = readonly Metres[];
/** Outer ring first, then holes. A closing point may be repeated or not. */
export type PlanPolygon = readonly PlanRing[];
/** GeoJSON MultiPolygon coordinates, as parcels and zones are stored. */
export type PlanShape = readonly PlanPolygon[];

export type PlanParcel = { readonly number: string; readonly shape: PlanShape; readonly areaM2?: number };

/** Hatches as drawn in the reference: a street line, b neighbour, c water, d power line, e greenery. */
export type Hatch = 'a' | 'b' | 'c' | 'd' | 'e';

/** Land of the site on which nothing may be built, and why. */
export type PlanStrip = {
  readonly label: string;
  readonly reason: string;
  /** Metres; null when the strip has no single depth. */
  readonly depth: number | null;
  readonly hatch: Hatch;
  readonly shape: PlanShape;
};

/** A wall's distance from what it must keep away from, drawn as a dimension line. */
export type PlanClearance = {
  readonly label: string;
  readonly metres: number;
  /** Degrees from the east towards the north. */
  readonly towards?: number;
  readonly from: Metres;
  readonly to: Metres;
};

export type PlanHall = {
  readonly corners: readonly [Metres, Metres, Metres, Metres];
  /** Metres along the first side (corner 0 to 1), then along the second (corner 1 to 2). */
  readonly length: number;
  readonly width: number;
  readonly height: number | null;
  readonly clearances: readonly PlanClearance[];
};

/** On an obligatory line a building's front wall has to stand; the other one it may not cross. */
export type PlanLine = { readonly kind: 'obligatory' | 'no-cross'; readonly points: readonly Metres[] };

export type PlanDrawingProps = {
  readonly locale: Locale;
  /** Unique on the page: names the title, description and hatches. */
  readonly id: string;
  /** What the drawing shows, as its title says: "Inwestorska 4, Dobrzec-Zachód". */
  readonly name: string;
  readonly parcels: readonly PlanParcel[];
  /** Printed at this scale (1 : number) where the style sheet lets the drawing have its own size. */
  readonly paper?: number;
  readonly neighbours?: readonly PlanParcel[];
  readonly zones?: readonly { readonly symbol: string; readonly name: string; readonly shape: PlanShape }[];
  readonly strips?: readonly PlanStrip[];
  /** Building lines that the plan draws. */
  readonly lines?: readonly PlanLine[];
  /** The part of the site where building is allowed, when it was computed. */
  readonly buildable?: PlanShape;
  readonly hall?: PlanHall;
};
