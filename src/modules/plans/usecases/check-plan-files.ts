import type { Locale } from '../../../kernel/locale.ts';
import type { FileSource } from '../../places/index.server.ts';
import { checkPlan } from '../core/check/check-plan.ts';
import type { PlanFault } from '../core/check/fault.ts';
import { en } from '../core/check/sentences.en.ts';
import { pl } from '../core/check/sentences.pl.ts';
import { readPlanFiles } from './read-plan-files.ts';

/** A fault as planners and programs read it. `at` is easting, northing in the file's own system, metres. */
export type ToldFault = Omit<PlanFault, 'detail'> & { readonly message: string };

export type PlanCheck = { readonly acts: number; readonly zones: number; readonly faults: readonly ToldFault[] };

/** The fault with its sentence in a language. */
export const tell = ({ detail, ...fault }: PlanFault, locale: Locale): ToldFault => ({
  ...fault,
  message: (locale === 'pl' ? pl : en)[fault.kind]({ detail, ...fault }),
});

/** Every fault of an APP plan given in one or several files. A file that can't be read at all is one fault, `not-well-formed`. */
export async function checkPlanFiles(files: readonly FileSource[], locale: Locale = 'pl'): Promise<PlanCheck> {
  const read = await readPlanFiles(files);
  if (!read.ok) {
    const { file, line, kind, detail } = read.error;
    const object = line === null ? file : `wiersz ${line}`;
    const fault: PlanFault = { kind: 'not-well-formed', object, file, detail: `${kind} ${detail}`.trim() };
    return { acts: 0, zones: 0, faults: [tell(fault, locale)] };
  }
  const { faults } = checkPlan(read.value);
  return {
    acts: read.value.acts.length,
    zones: read.value.zones.length,
    faults: faults.map((fault) => tell(fault, locale)),
  };
}
