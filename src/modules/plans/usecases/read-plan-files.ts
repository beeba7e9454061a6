import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { readMembers, type XmlFault } from '../../../platform/xml/index.ts';
import type { FileSource } from '../../places/index.server.ts';
import type { RawAct, RawDocument, RawPlan, RawZone } from '../core/app/raw-plan.ts';
import { APP_MEMBERS, OVERLAY_MEMBERS, readAppMember } from '../core/app/read-app.ts';

export type PlanFileFault = {
  readonly kind: XmlFault['kind'] | 'no-plan-objects' | 'too-many-objects';
  readonly file: string;
  readonly line: number | null;
  readonly detail: string;
};

/** Acts and zones of all files together; a national plan has a few thousand. */
const MAX_OBJECTS = 100_000;

/** Reads APP 2.0 and 3.0 files together, as one plan. Bytes in, raw objects out: a sandboxed process can take it over. */
export async function readPlanFiles(files: readonly FileSource[]): Promise<Result<RawPlan, PlanFileFault>> {
  const acts: RawAct[] = [];
  const zones: RawZone[] = [];
  const documents: RawDocument[] = [];
  for (const file of files) {
    let recognised = 0;
    const read = await readMembers(file.open(), {
      isMember: (name) => APP_MEMBERS.has(name) || OVERLAY_MEMBERS.has(name),
      onMember: (member) => {
        const object = readAppMember(member, file.name);
        if (object || OVERLAY_MEMBERS.has(member.name)) recognised += 1;
        if (object?.kind === 'act') acts.push(object);
        else if (object?.kind === 'zone') zones.push(object);
        else if (object) documents.push(object);
      },
    });
    if (!read.ok) return refuse({ ...read.error, file: file.name });
    if (recognised === 0)
      return refuse({ kind: 'no-plan-objects', file: file.name, line: null, detail: read.value.root });
    if (acts.length + zones.length + documents.length > MAX_OBJECTS)
      return refuse({ kind: 'too-many-objects', file: file.name, line: null, detail: `${MAX_OBJECTS}` });
  }
  return ok({ acts, zones, documents });
}
