import type { Day } from '../../../kernel/day.ts';
import type { LawBook } from '../../../kernel/law/parameter.ts';

export type FirmSize = 'micro' | 'small' | 'medium' | 'large';
export const FIRM_SIZE_NAMES: readonly FirmSize[] = ['micro', 'small', 'medium', 'large'];

export type Award = { readonly date: Day; /** EUR cents. */ readonly cents: number };

export type Property = {
  readonly landM2: number;
  readonly buildingM2: number;
  /** Grosze. */ readonly structures: number;
};

/** What somebody wants to build. Null is "don't know" and never a no; a discount that is not claimed is false. */
export type AidProject = {
  readonly municipality: string;
  readonly size: FirmSize | null;
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
  readonly property: Property | null;
  /** Unemployment of the county to that of the country, basis points, where the asker knows it from the statutory announcement. */
  readonly unemploymentRatio: number | null;
  readonly losingFunctions: boolean | null;
};

export type AidQuestion = {
  readonly project: AidProject;
  readonly asOf: Day;
  /** Ten-thousandths of a zloty for one euro. */
  readonly eurPln: number | null;
  readonly book: LawBook;
};
