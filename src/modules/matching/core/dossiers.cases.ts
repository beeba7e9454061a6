import { type Day, day } from '../../../kernel/day.ts';
import type { Fact, FactValue } from '../../../kernel/fact.ts';
import { DELIVERED_BOOK } from '../../../kernel/law/parameter.ts';
import type { Provision, ProvisionKind } from '../../../kernel/provision.ts';
import { FACT_KINDS, type FactKey, type Site, type SiteKind } from '../../sites/index.ts';
import { LAYER_KINDS, type Supply, type Surroundings } from '../../layers/index.ts';
import type { ActKind } from '../../plans/index.ts';
import type { Dossier, DossierAct, DossierParcel, DossierZone } from './dossier.ts';
import { landLawOf } from './law/land-law.ts';

/** The law as it is delivered, without what an office added. */
export const DELIVERED_LAW = landLawOf(DELIVERED_BOOK);

/** Small invented sites on a round grid, for tests and benchmarks. */
export const TODAY = day('2026-11-23');
const IN_FORCE = day('2021-12-01');

export const rectangle = (x: number, y: number, [width, height]: readonly [number, number]) => [
  [
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
      [x, y],
    ] as const,
  ],
];

export const siteOf = (kind: SiteKind, slug = 'dobrzec-1', name = 'Dobrzec 1'): Site => ({
  id: 1,
  slug,
  kind,
  name: { pl: name, en: name },
  district: { pl: 'Dobrzec', en: 'Dobrzec' },
  summary: { pl: '', en: '' },
  easting: 6_500_000,
  northing: 5_730_000,
  status: 'published',
  publishedOn: day('2026-01-05'),
  contact: { name: 'A. B.', role: { pl: '', en: '' }, phone: '', email: '', languages: ['pl'], synthetic: true },
  synthetic: true,
});

export const amount = (key: FactKey, value: number): FactValue => {
  const kind = FACT_KINDS[key];
  if (kind.value !== 'number') throw new Error(`${key} is no number`);
  return { kind: 'number', value, unit: kind.unit };
};

export const fact = (key: FactKey, value: FactValue, validUntil: Day | null = day('2027-06-30')): Fact => ({
  id: key,
  key,
  value,
  source: { kind: 'operator', name: 'Operator', reference: null, url: null },
  confirmedOn: day('2026-09-01'),
  validUntil,
  visibility: 'public',
  synthetic: true,
});

export const factsOf = (facts: readonly Fact[]): Dossier['facts'] =>
  Object.fromEntries(facts.map((each) => [each.key, [each]]));

export const parcelOf = (
  number: string,
  at: readonly [number, number],
  size: readonly [number, number],
): DossierParcel => ({
  id: `306101_1.0033.${number}`,
  number,
  precinctName: 'Dobrzec',
  areaM2: size[0] * size[1],
  registerAreaM2: null,
  geometry: rectangle(at[0], at[1], size),
  source: 'test',
  sourceDate: null,
  synthetic: true,
});

export const actOf = (id: number, kind: ActKind): DossierAct => ({
  id,
  kind,
  title: kind,
  resolution: null,
  journal: null,
  url: null,
  status: 'legalForce',
  inForceFrom: IN_FORCE,
  inForceTo: null,
  synthetic: true,
});

/** A figure, classes, or words. */
type Limit = number | readonly string[] | string;

export const provision = (zone: string, kind: ProvisionKind, limit: Limit): Provision => ({
  id: `${zone} ${kind}`,
  kind,
  limit: typeof limit === 'number' ? limit : null,
  classes: typeof limit === 'object' ? limit : [],
  additionalClasses: [],
  ...(typeof limit === 'string' && { words: limit }),
  clause: { act: 'Uchwała', article: '§ 24', page: 3, url: null },
  validFrom: IN_FORCE,
  validTo: null,
  checkedOn: day('2026-02-02'),
  checkedBy: 'urbanista',
  synthetic: true,
});

export type ZoneSketch = {
  readonly id: number;
  readonly actId: number;
  readonly designation: string;
  readonly geometry: DossierZone['geometry'];
  readonly shares: DossierZone['shares'];
  readonly limits: Readonly<Partial<Record<ProvisionKind, Limit>>>;
};

export const zoneOf = ({ limits, designation, ...rest }: ZoneSketch): DossierZone => ({
  ...rest,
  designation,
  name: { pl: designation, en: designation },
  inForceFrom: IN_FORCE,
  inForceTo: null,
  provisions: Object.entries(limits).map(([kind, limit]) => provision(designation, kind as ProvisionKind, limit)),
  synthetic: true,
});

/** Kinds, limits and figures of a zone that takes industry. */
export const INDUSTRY = {
  use: ['P', 'U'],
  'max-height': 15,
  'max-cover': 60,
  'min-green': 20,
  'min-intensity': 0.05,
  'max-intensity': 1.5,
  'building-line': 6,
  parking: '1 miejsce na 100 m² powierzchni użytkowej',
} as const;

/** Every layer handed over for the whole city, fresh, and nothing in any of them. */
export const NOTHING_AROUND: Surroundings = {
  things: [],
  supplies: LAYER_KINDS.map((kind, n): Supply => ({
    id: n + 1,
    kind,
    source: 'Urząd',
    area: null,
    asOf: day('2020-01-01'),
    validUntil: day('2099-12-31'),
    derived: false,
    synthetic: true,
  })),
};

/** One parcel 200 × 150 m under one checked local plan for industry, with every fact fresh. */
export function goodLand(): Dossier {
  const parcel = parcelOf('2/20', [6_500_000, 5_730_000], [200, 150]);
  return {
    site: siteOf('land'),
    facts: factsOf([
      fact('power-capacity', amount('power-capacity', 2)),
      fact('power-distance', amount('power-distance', 0)),
      fact('gas-capacity', amount('gas-capacity', 300)),
      fact('gas-distance', amount('gas-distance', 120)),
      fact('water-capacity', amount('water-capacity', 80)),
      fact('water-distance', amount('water-distance', 0)),
      fact('sewage-capacity', { kind: 'none' }),
      fact('sewage-distance', amount('sewage-distance', 340)),
      fact('axle-load', amount('axle-load', 11.5)),
      fact('road-access', { kind: 'text', text: { pl: 'asfalt', en: 'asphalt' } }),
      fact('rail-siding', { kind: 'choice', code: 'present' }),
      fact('national-road-distance', amount('national-road-distance', 1.8)),
      fact('tenure', { kind: 'choice', code: 'sale' }),
      fact('price-sale', amount('price-sale', 140)),
      fact('available-from', { kind: 'day', day: day('2027-03-01') }),
    ]),
    parcels: [parcel],
    zones: [
      zoneOf({
        id: 7,
        actId: 1,
        designation: '2P/U',
        geometry: parcel.geometry,
        shares: [{ parcelId: parcel.id, areaM2: parcel.areaM2 }],
        limits: INDUSTRY,
      }),
    ],
    acts: [actOf(1, 'mpzp')],
    layers: NOTHING_AROUND,
    law: DELIVERED_LAW,
  };
}

/** A need that asks for everything at once, every line a must. */
export const FULL_NEED =
  'kind=land&pkd=25.53.Z&area=2.5&length=100&width=60&height=12&power=1&gas=100&water=20&sewage=20&axle=10&rail=1&road=3' +
  '&price=150&tenure=sale&start=2027-06-01&w-gas=must&w-water=must&w-sewage=must&w-axle=must&w-rail=must&w-road=must' +
  '&w-price=must&w-tenure=must&w-start=must';
