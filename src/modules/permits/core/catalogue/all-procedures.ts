import type { Parameter } from '../../../../kernel/law/parameter.ts';
import { BUILDING_PROCEDURES } from './building.ts';
import { BUILDING, LAND } from './building-terms.ts';
import { CONNECTION_PROCEDURES } from './connections.ts';
import { LAND_PROCEDURES } from './land.ts';
import { PLANNING_PROCEDURES } from './planning.ts';
import { PROCEDURE_IDS, type Procedure, type ProcedureId } from './procedure.ts';
import { CONNECTION, ENVIRONMENT, KPA, PLANNING } from './terms.ts';

const ALL = [...PLANNING_PROCEDURES, ...CONNECTION_PROCEDURES, ...LAND_PROCEDURES, ...BUILDING_PROCEDURES];
const BY_ID = new Map(ALL.map((one) => [one.id, one]));

/** P1–P22, in that order. */
export const PROCEDURES: readonly Procedure[] = PROCEDURE_IDS.map((id) => procedureOf(id));

export function procedureOf(id: ProcedureId): Procedure {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`no procedure ${id}`);
  return found;
}

/** Every number of law and practice that the path uses, for the list of all parameters. */
export const PERMIT_PARAMETERS: readonly Parameter<unknown>[] = [
  ...[KPA, ENVIRONMENT, PLANNING, CONNECTION, BUILDING, LAND].flatMap((group) =>
    Object.values<Parameter<unknown>>(group),
  ),
  ...PROCEDURES.flatMap(({ fee, charges }) => [...(fee ? [fee] : []), ...charges] as Parameter<unknown>[]),
];
