import type { Day } from '../../../kernel/day.ts';
import type { LawBook } from '../../../kernel/law/parameter.ts';
import type { Undertaking } from './de-minimis/group.ts';
import type { Firm } from './regional/firm-size.ts';

export type FirmSize = 'micro' | 'small' | 'medium' | 'large';
export const FIRM_SIZE_NAMES: readonly FirmSize[] = ['micro', 'small', 'medium', 'large'];

export type Award = {
  readonly date: Day;
  /** EUR cents. */
  readonly cents: number;
  /** The firm of the group that got it; left out: the applicant. */
  readonly firm?: string;
  /** Grosze as they were given, and the rate of that day in ten-thousandths of a zloty. */
  readonly converted?: { readonly grosze: number; readonly rate: number };
};

/** A part of a building: m², and its clear height in centimetres. */
export type Storey = { readonly m2: number; readonly height: number };

export type Property = {
  readonly landM2: number;
  /** Usable area as the act counts it. */
  readonly buildingM2: number;
  /** Of what `buildingM2` was counted; left out where it was given as usable area. */
  readonly storeys?: readonly Storey[];
  /** Grosze. */ readonly structures: number;
  /** When a new building is finished or first used; null: not known. */
  readonly finished?: Day | null;
};

/** Premises under revitalisation. Null is "don't know". */
export type Premises = {
  /** Of one month, grosze; null: not asked. */
  readonly rent: number | null;
  readonly municipal: boolean | null;
  /** Costs of renovating one's own building, grosze; null: not asked. */
  readonly renovation: number | null;
  readonly inZone: boolean | null;
};

/** What somebody wants to build. Null is "don't know" and never a no; a discount that is not claimed is false. */
export type AidProject = {
  readonly municipality: string;
  readonly size: FirmSize | null;
  /** Figures from which the size is told where it is not given. */
  readonly firm?: Firm | null;
  /** The sizes that the figures leave possible; left out: any. */
  readonly sizes?: readonly FirmSize[];
  /** Eligible investment costs, grosze. */
  readonly investment: number;
  /** Labour costs of new jobs over two years, grosze. */
  readonly labourTwoYears: number | null;
  readonly newJobs: number | null;
  readonly newActivity: boolean | null;
  readonly reinvestment: boolean | null;
  readonly research: boolean | null;
  readonly businessServices: boolean | null;
  readonly pkd: string | null;
  readonly startOfWorks: Day | null;
  readonly deMinimis: readonly Award[] | null;
  /** The firms around the applicant; left out: the awards are of one undertaking. */
  readonly undertaking?: Undertaking | null;
  readonly property: Property | null;
  readonly premises?: Premises | null;
  /** Other aid asked for the same costs, grosze. */
  readonly otherAid?: number | null;
  /** Income tax that the firm expects to pay in a year, grosze. */
  readonly incomeTax?: number | null;
  /** The same year by year from the one in which the investment is finished, in place of one sum; later years are as the last. */
  readonly incomeTaxByYear?: readonly number[] | null;
  /** Unemployment of the county to that of the country, basis points, where the asker knows it from the statutory announcement. */
  readonly unemploymentRatio: number | null;
  readonly losingFunctions: boolean | null;
};

export type AidQuestion = {
  readonly project: AidProject;
  readonly asOf: Day;
  /** Another day on which the room for de minimis aid is asked. */
  readonly roomOn?: Day | null;
  /** Ten-thousandths of a zloty for one euro. */
  readonly eurPln: number | null;
  /** Yearly rate at which later aid is discounted, basis points; left out: the reference rate of the law book. */
  readonly discount?: number | null;
  readonly book: LawBook;
};
