import { both, certain, type Known, law, map } from '../known.ts';
import type { AidQuestion } from '../project.ts';
import { KALISZ, KALISZ_JOBS, KALISZ_SCHEMES } from '../tables/kalisz.ts';

/** Years of exemption for new jobs, if the resolution still holds; none below its first step. */
export function jobYears({ project, book, asOf }: AidQuestion): Known<number> {
  const jobs = project.newJobs ?? 0;
  const found = KALISZ_JOBS.find((one) => jobs >= one.jobs);
  return found ? law(book, found.years, asOf) : certain(0);
}

/** Years of exemption as de minimis aid under the council's resolutions: for new property, or for jobs if that still holds. */
export function deMinimisYears(question: AidQuestion): Known<number> | null {
  if (question.project.municipality !== KALISZ) return null;
  return both(law(question.book, KALISZ_SCHEMES.newYears, question.asOf), jobYears(question), Math.max);
}

export type RegionalExemption = 'production' | 'warehouse' | 'services' | 'too-small' | 'no' | 'unknown';

const DENIED = ['19', '1101', '1102', '1103', '1104', '1105', '12', '2051'];
const SERVICES = ['62', '63', '70', '72', '82'];

/** Whether the activity is one of those that the resolution on regional aid exempts. */
export function regionalExemption({ project, book, asOf }: AidQuestion): Known<RegionalExemption> {
  const { pkd, property } = project;
  if (pkd === null) return certain('unknown');
  const code = pkd.replaceAll('.', '');
  const division = Number(code.slice(0, 2));
  if (DENIED.some((prefix) => code.startsWith(prefix))) return certain('no');
  if (DENIED.some((prefix) => prefix.startsWith(code))) return certain('unknown');
  if (division >= 10 && division <= 33) return certain('production');
  const services = SERVICES.includes(code.slice(0, 2)) || project.businessServices === true;
  if (!services && !code.startsWith('52')) return certain('no');
  if (!property) return certain('unknown');
  const least = law(book, services ? KALISZ_SCHEMES.office : KALISZ_SCHEMES.warehouse, asOf);
  return map(least, (m2) => (property.buildingM2 < m2 ? 'too-small' : services ? 'services' : 'warehouse'));
}

export const regionalYears = ({ book, asOf }: Pick<AidQuestion, 'book' | 'asOf'>): Known<number> =>
  law(book, KALISZ_SCHEMES.regionalYears, asOf);
