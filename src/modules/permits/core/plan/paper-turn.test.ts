import { describe, expect, test } from 'vitest';
import { type PaperWord, turnOf } from './paper-turn.ts';

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 23, hour));
const word = (more: Partial<PaperWord> = {}): PaperWord => ({
  paper: 'map',
  seen: false,
  seenAt: null,
  toldReadyAt: null,
  improve: null,
  improveAt: null,
  ...more,
});
const file = (hour: number, handedInBy: 'office' | 'investor' = 'investor') => ({
  paper: 'map',
  handedInBy,
  addedAt: at(hour),
});

describe('the turn with a paper', () => {
  test.each([
    ['nobody said or gave anything', undefined, [], 'wanted'],
    ['only the office put a file there', undefined, [file(8, 'office')], 'wanted'],
    ['the investor gave a file', undefined, [file(8)], 'check'],
    ['the investor says that it is ready', word({ toldReadyAt: at(8) }), [], 'check'],
    ['the office has seen it', word({ seen: true, seenAt: at(9), toldReadyAt: at(8) }), [file(8)], 'ready'],
    ['the office saw it before moments were kept', word({ seen: true }), [file(8)], 'ready'],
    ['a file came after the office had seen it', word({ seen: true, seenAt: at(9) }), [file(8), file(10)], 'check'],
    ['the office asks to improve it', word({ improve: 'skala', improveAt: at(9) }), [file(8)], 'improve'],
    ['an improved file came', word({ improve: 'skala', improveAt: at(9) }), [file(8), file(10)], 'check'],
    ['it is said to be ready again', word({ improve: 'skala', improveAt: at(9), toldReadyAt: at(11) }), [], 'check'],
    ['the same moment improves nothing', word({ improve: 'skala', improveAt: at(9) }), [file(9)], 'improve'],
  ] as const)('when %s', (_, said, files, turn) => expect(turnOf(said, files)).toBe(turn));
});
