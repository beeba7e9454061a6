import { describe, expect, test } from 'vitest';
import type { FileSource } from '../../../places/index.server.ts';
import { actFile, RIGHT, withSecond, zonesFile } from '../plan-files.cases.ts';
import { examineApart } from './examine-apart.ts';

const given = (file: FileSource) => ({ name: file.name, bytes: [...(file.open() as Iterable<Uint8Array>)][0]! });

describe('examining a plan of unknown origin', () => {
  test('a faulty plan is told and drawn as in the office', async () => {
    const files = [given(actFile()), given(zonesFile(withSecond({ cell: [1, 0, 1, 0.5] })))];
    const answer = await examineApart(files, 'pl');
    expect(answer).toMatchObject({
      ok: true,
      value: { check: { zones: 3, faults: [{ kind: 'gap', measure: 5000 }] }, sheet: { marks: [{ n: 1 }] } },
    });
    expect(answer.ok && answer.value.sheet?.zones.map(({ name }) => name)).toEqual(['1SP', '2SU', '3SN']);
  });

  test('one that takes too long is ended, and the next one is examined', async () => {
    const files = [given(actFile()), given(zonesFile([...RIGHT]))];
    expect(await examineApart(files, 'pl', 1)).toEqual({ ok: false, error: { kind: 'too-slow' } });
    expect(await examineApart(files, 'pl')).toMatchObject({ ok: true, value: { check: { faults: [] } } });
  });

  test('of three at once the third is asked to come again', async () => {
    const files = [given(actFile()), given(zonesFile([...RIGHT]))];
    const answers = await Promise.all([1, 2, 3].map(() => examineApart(files, 'en')));
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.kind))).toEqual(['ok', 'ok', 'busy']);
  });
});
