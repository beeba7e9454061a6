import type { VNode } from 'preact';
import type { Verdict } from '../../../../kernel/finding.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import type { BaseKind } from '../../core/municipality.ts';

/** Longitude, latitude in degrees (WGS 84). */
export type LonLat = readonly [longitude: number, latitude: number];

export type BaseGeometry =
  | { readonly type: 'Point'; readonly coordinates: LonLat }
  | { readonly type: 'LineString'; readonly coordinates: readonly LonLat[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly LonLat[])[] };

/** A row of places.base_feature. Lower rank is more important. */
export type BaseFeature = {
  readonly kind: BaseKind;
  readonly rank: number;
  readonly name: string | null;
  readonly geometry: BaseGeometry;
};

export type MapSite = {
  readonly slug: string;
  readonly name: string;
  /** As on the list. */
  readonly number: number;
  /** The weakest verdict of the site for the need; null when no need was stated. */
  readonly verdict: Verdict | null;
  readonly lonLat: LonLat;
  /** The site's parcels, drawn to scale; empty when it has only a point. */
  readonly rings: readonly (readonly LonLat[])[];
  /** Part of the city, for the text alternative; the nearest name on the map when absent. */
  readonly place?: string;
};

export type MapQuestion = { readonly question: string; readonly answers: Readonly<Record<Verdict, string>> };

/** What limits building, of one kind. */
export type LimitKind = {
  /** Of `LIMIT_INKS`. */
  readonly kind: string;
  /** "las", as it stands on the map. */
  readonly word: string;
};

export type MapLimits = {
  /** Leads to the list on the page that explains the patterns. */
  readonly legend: { readonly href: string; readonly text: string };
  /** Address of their tiles with {z}, {x}, {y}. */
  readonly tiles: string;
  readonly kinds: readonly LimitKind[];
  /** Surfaces and lines for the drawing; roads are in its ground already. */
  readonly drawn: readonly {
    readonly kind: string;
    readonly rings: readonly (readonly LonLat[])[];
    readonly lines: readonly (readonly LonLat[])[];
  }[];
};

export type CityMapProps = {
  readonly locale: Locale;
  readonly base: readonly BaseFeature[];
  readonly sites: readonly MapSite[];
  /** The question that the verdicts of the sites answer, each answer in words; without it they are answers to a need. */
  readonly asked?: MapQuestion;
  /** What limits building, where the map is asked about it. */
  readonly limits?: MapLimits;
  /** Outer rings of business zones in plans. */
  readonly zones?: readonly (readonly LonLat[])[];
  /** Where a pin leads; by default to the site's row on the same page, see `siteRowId`. */
  readonly linkTo?: (slug: string) => string;
  /** Keeps the drawing for those who ask for the same; without it, it is drawn each time. */
  readonly keep?: (draw: () => VNode) => { readonly __html: string };
  /** Id of the figure; `mapa` by default. */
  readonly id?: string;
  /** Address of tiles with {z}, {x}, {y}; without it the map stays drawn. See `tileTemplate`. */
  readonly tiles?: string;
  /** Address that tells of the sites in a window of the moving map. */
  readonly window?: string;
  /** A place that is marked beside the sites, without a number. */
  readonly here?: LonLat;
  /** A hall that is moved on the same page stands on the moving map too. */
  readonly followsHall?: boolean;
  /** Layers of outside map services, from the city's settings. */
  readonly layers?: readonly OutsideLayer[];
  /** Id of a text field, a parcel to a line, into which clicks on the moving map write and from which they strike out. */
  readonly pickInto?: string;
  /** What is said when a parcel was written and when it was struck out; `{id}` stands for it. */
  readonly pickWords?: readonly [string, string];
  /** Id of a text field into which a border drawn on the moving map is written, a corner to a line; its system stands in the field `<id>System`. */
  readonly drawInto?: string;
  /** To begin, to begin anew, to take the border away, and what is said of `{n}` corners. */
  readonly drawWords?: readonly [string, string, string, string];
};

/** A raster layer of another server (GUGiK WMTS or WMS), switched on by the city's settings. */
export type OutsideLayer = {
  readonly id: string;
  readonly name: string;
  /** Address with {z}, {x}, {y} or {bbox-epsg-3857}. Its origin must stand in the policy of content, see `layerOrigins`. */
  readonly url: string;
  readonly attribution: string;
};
