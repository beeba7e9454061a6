import { cleanLines, hasControlCharactersInLines } from '../../../kernel/plain-text.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { dropFile, type FileFault, keepFile } from '../../../platform/files/index.ts';
import { procedureOf } from '../core/catalogue/all-procedures.ts';
import { LONGEST_SENTENCE } from '../core/plan/paper-turn.ts';
import { lockPlan } from '../data/plan.queries.ts';
import { paperFiles, paperWords } from '../data/paper.queries.ts';
import { deletePaperFile, insertPaperFile, type PaperKey, writeImprove, writeToldReady } from '../data/paper-writes.ts';
import { touchPlan } from '../data/plan-writes.ts';
import type { ReadPlan } from './keep-plan.ts';

export type HandInFailure =
  | FileFault
  | { kind: 'no-plan' }
  | { kind: 'no-such-paper' }
  | { kind: 'no-such-file' }
  /** The office has seen it ready: it stays as it was seen. */
  | { kind: 'seen' }
  | { kind: 'too-many-files'; max: number }
  | { kind: 'too-much'; maxBytes: number };

/** What one investor may keep in one plan. */
const MOST_FILES = 100;
const MOST_BYTES = 250 * 1024 * 1024;

export type HandedIn = PaperKey & {
  readonly city: string;
  readonly file: { readonly bytes: Uint8Array; readonly name: string };
  readonly at: Date;
};

type Done = Promise<Result<null, HandInFailure>>;

/**
 * Keeps a file that the investor hands in for a paper of an application, checked and scanned as every file is; he and the office may
 * open it. Works inside the caller's transaction, which must leave an event.
 */
export function handInPaper(tx: Db, { city, file, at, ...key }: HandedIn): Done {
  return onPaper(tx, key, async () => {
    const own = (await paperFiles(tx, key.planId, 'office')).filter(({ handedInBy }) => handedInBy === 'investor');
    if (own.length >= MOST_FILES) return refuse({ kind: 'too-many-files', max: MOST_FILES });
    const held = own.reduce((sum, { bytes }) => sum + bytes, 0);
    if (held + file.bytes.length > MOST_BYTES) return refuse({ kind: 'too-much', maxBytes: MOST_BYTES });
    const kept = await keepFile(tx, { city, ...file, purpose: 'document' });
    if (!kept.ok) return kept;
    await insertPaperFile(tx, { ...key, circle: 'investor', handedInBy: 'investor', fileId: kept.value.id, at });
    return ok(null);
  });
}

/** Takes back a file that the investor handed in, and its bytes where nothing else holds them; one that the office has seen stays. */
export function withdrawPaper(tx: Db, { fileId, ...key }: PaperKey & { readonly fileId: string }): Done {
  return onPaper(tx, key, async () => {
    const own = (await paperFiles(tx, key.planId, 'investor')).find(
      (one) => one.fileId === fileId && one.procedure === key.procedure && one.paper === key.paper,
    );
    if (own?.handedInBy !== 'investor') return refuse({ kind: 'no-such-file' });
    if (await hasSeen(tx, key, own.addedAt)) return refuse({ kind: 'seen' });
    await deletePaperFile(tx, fileId);
    await dropFile(tx, fileId);
    return ok(null);
  });
}

async function hasSeen(tx: Db, { planId, procedure, paper }: PaperKey, addedAt: Date): Promise<boolean> {
  const word = (await paperWords(tx, planId)).get(procedure)?.find((one) => one.paper === paper);
  return word?.seen === true && (word.seenAt === null || word.seenAt >= addedAt);
}

/** The investor says that a paper is ready, at that moment, or that it is not (null). */
export function tellPaperReady(tx: Db, { at, ...key }: PaperKey & { readonly at: Date | null }): Done {
  return onPaper(tx, key, async () => {
    await writeToldReady(tx, key, at);
    return ok(null);
  });
}

async function onPaper(tx: Db, key: PaperKey, work: () => Done): Done {
  if (!(await lockPlan(tx, key.planId))) return refuse({ kind: 'no-plan' });
  if (!isAsked(key)) return refuse({ kind: 'no-such-paper' });
  const done = await work();
  if (done.ok) await touchPlan(tx, key.planId);
  return done;
}

const isAsked = ({ procedure, paper }: Pick<PaperKey, 'procedure' | 'paper'>): boolean =>
  procedureOf(procedure).papers.some(({ key }) => key === paper);

export type ImproveFailure =
  | { kind: 'no-plan' }
  | { kind: 'stale' }
  | { kind: 'no-such-paper' }
  | { kind: 'bad-sentence'; code: 'missing' | 'too-long' | 'control-characters'; limit: number };

export type ToImprove = Omit<PaperKey, 'planId'> & { readonly sentence: string; readonly at: Date };

/** The office says in a sentence what the investor should improve in a paper, which is then ready no more. */
export async function askToImprove(
  tx: Db,
  { id, version }: ReadPlan,
  { sentence, at, ...of }: ToImprove,
): Promise<Result<null, ImproveFailure>> {
  const plan = await lockPlan(tx, id);
  if (!plan) return refuse({ kind: 'no-plan' });
  if (plan.version !== version) return refuse({ kind: 'stale' });
  if (!isAsked(of)) return refuse({ kind: 'no-such-paper' });
  const text = cleanLines(sentence);
  const code = faultOf(text);
  if (code) return refuse({ kind: 'bad-sentence', code, limit: LONGEST_SENTENCE });
  await writeImprove(tx, { planId: id, ...of }, { sentence: text, at });
  await touchPlan(tx, id);
  return ok(null);
}

function faultOf(text: string): 'missing' | 'too-long' | 'control-characters' | null {
  if (text === '') return 'missing';
  if (text.length > LONGEST_SENTENCE) return 'too-long';
  return hasControlCharactersInLines(text) ? 'control-characters' : null;
}
