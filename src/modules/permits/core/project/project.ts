/** What a project or its land is, as far as it is known. Every line may be 'unknown'; nothing is guessed for it. */
export type Known<Value> = Value | 'unknown';
export type YesNo = Known<'yes' | 'no'>;

/** Class of the connection as the energy law groups them; `source`: with a generator of one's own. */
export const POWER_GROUPS = ['none', 'low', 'IV', 'III', 'source', 'I-II'] as const;
export const GAS_GROUPS = ['none', 'B-I', 'A', 'B-II', 'C'] as const;
export const SOILS = ['none', 'mineral-I-III', 'mineral-IV-VI', 'organic'] as const;
export const ROADS = ['local', 'county', 'regional', 'national', 'expressway'] as const;
export const EMISSIONS = ['none', 'notification', 'emission', 'waste', 'integrated'] as const;
export const WATERS = ['none', 'notification', 'permit'] as const;
export const BUYERS = ['none', 'polish', 'eea', 'foreign'] as const;
export const WORKS = ['permit', 'notification'] as const;
export const USES = ['industrial', 'simple'] as const;

type OneOf<List extends readonly string[]> = Known<List[number]>;

export type Project = {
  /** A local plan covers the land. */
  readonly plan: YesNo;
  /** An integrated investment plan is wanted: a choice, never a duty. */
  readonly zpi: YesNo;
  /** Hectares of industrial or storage development with its yards; a point or null where not known. */
  readonly developedHa: number | null;
  /** Hectares of car parks. */
  readonly parkingHa: number | null;
  /** In a form of nature protection, or its buffer. */
  readonly protectedArea: YesNo;
  /** The environmental report is required: always for the first list of the regulation, else by decision. */
  readonly report: YesNo;
  /** Another trigger of the environmental regulation (an installation). */
  readonly otherEnvironmental: YesNo;
  /** Farm land by the register, within a city. */
  readonly soil: OneOf<typeof SOILS>;
  /** A new or changed exit onto a public road. */
  readonly exit: YesNo;
  readonly road: OneOf<typeof ROADS>;
  readonly power: OneOf<typeof POWER_GROUPS>;
  readonly gas: OneOf<typeof GAS_GROUPS>;
  readonly water: YesNo;
  readonly heat: YesNo;
  readonly waterLaw: OneOf<typeof WATERS>;
  readonly emissions: OneOf<typeof EMISSIONS>;
  /** In the register of monuments, a conservation zone or an archaeological site. */
  readonly heritage: YesNo;
  readonly division: YesNo;
  /** Who buys land: nobody, a Polish firm, one of the EEA or Switzerland, another foreigner. */
  readonly buyer: OneOf<typeof BUYERS>;
  readonly municipalLand: YesNo;
  /** A decision on support is wanted (Polish Investment Zone). */
  readonly aidDecision: YesNo;
  readonly works: OneOf<typeof WORKS>;
  /** Of the building: categories XVII and XVIII need a permit of use. */
  readonly use: OneOf<typeof USES>;
  /** Months of building; null where not known. */
  readonly buildMonths: number | null;
};

export type ProjectKey = keyof Project;

/** Nothing is known. */
export const NOTHING_KNOWN: Project = {
  plan: 'unknown',
  zpi: 'unknown',
  developedHa: null,
  parkingHa: null,
  protectedArea: 'unknown',
  report: 'unknown',
  otherEnvironmental: 'unknown',
  soil: 'unknown',
  exit: 'unknown',
  road: 'unknown',
  power: 'unknown',
  gas: 'unknown',
  water: 'unknown',
  heat: 'unknown',
  waterLaw: 'unknown',
  emissions: 'unknown',
  heritage: 'unknown',
  division: 'unknown',
  buyer: 'unknown',
  municipalLand: 'unknown',
  aidDecision: 'unknown',
  works: 'unknown',
  use: 'unknown',
  buildMonths: null,
};

const YES_NO = ['yes', 'no'] as const;

/** What may be answered to each question beside 'unknown'; null: a number. */
export const ANSWERS: Readonly<Record<ProjectKey, readonly string[] | null>> = {
  plan: YES_NO,
  zpi: YES_NO,
  developedHa: null,
  parkingHa: null,
  protectedArea: YES_NO,
  report: YES_NO,
  otherEnvironmental: YES_NO,
  soil: SOILS,
  exit: YES_NO,
  road: ROADS,
  power: POWER_GROUPS,
  gas: GAS_GROUPS,
  water: YES_NO,
  heat: YES_NO,
  waterLaw: WATERS,
  emissions: EMISSIONS,
  heritage: YES_NO,
  division: YES_NO,
  buyer: BUYERS,
  municipalLand: YES_NO,
  aidDecision: YES_NO,
  works: WORKS,
  use: USES,
  buildMonths: null,
};

/** Largest number that may be answered, in the unit of the question. */
export const MOST: Readonly<Partial<Record<ProjectKey, number>>> = {
  developedHa: 1000,
  parkingHa: 1000,
  buildMonths: 120,
};
