import type { Locale } from '../../../kernel/locale.ts';
import type { FileSource } from '../../places/index.server.ts';
import { checkPlan } from '../core/check/check-plan.ts';
import type { PlanFault } from '../core/check/fault.ts';
import { en } from '../core/check/sentences.en.ts';
import { pl } from '../core/check/sentences.pl.ts';
import { type PlanSheet, sheetOf } from '../core/check/sheet.ts';
import { readPlanFiles } from './read-plan-files.ts';

/** A fault as planners and programs read it. `at` is easting, northing in the file's own system, metres. */
export type ToldFault = Omit<PlanFault, 'detail'> & { readonly message: string };

export type PlanCheck = { readonly acts: number; readonly zones: number; readonly faults: readonly ToldFault[] };

/** The fault with its sentence in a language. */
export const tell = ({ detail, ...fault }: PlanFault, locale: Locale): ToldFault => ({
  ...fault,
  ...(fault.at && { at: [millimetres(fault.at[0]), millimetres(fault.at[1])] as const }),
  message: (locale === 'pl' ? pl : en)[fault.kind]({ detail, ...fault }),
});

const millimetres = (metres: number): number => Math.round(metres * 1000) / 1000;

/** Every fault of an APP plan given in one or several files. A file that can't be read at all is one fault, `not-well-formed`. */
export const checkPlanFiles = async (files: readonly FileSource[], locale: Locale = 'pl'): Promise<PlanCheck> =>
  (await examinePlanFiles(files, locale)).check;

export type ExaminedPlan = { readonly check: PlanCheck; readonly sheet: PlanSheet | null };

/** The check, and the plan drawn with its faults. */
export async function examinePlanFiles(files: readonly FileSource[], locale: Locale): Promise<ExaminedPlan> {
  const read = await readPlanFiles(files);
  if (!read.ok) {
    const { file, line, kind, detail } = read.error;
    const object = line === null ? file : `wiersz ${line}`;
    const fault: PlanFault = { kind: 'not-well-formed', object, file, detail: `${kind} ${detail}`.trim() };
    return { check: { acts: 0, zones: 0, faults: [tell(fault, locale)] }, sheet: null };
  }
  const { faults, placed } = checkPlan(read.value);
  const { acts, zones } = read.value;
  return {
    check: { acts: acts.length, zones: zones.length, faults: faults.map((fault) => tell(fault, locale)) },
    sheet: sheetOf(placed, faults),
  };
}
