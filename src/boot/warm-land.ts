import { warmUp } from '../geometry/warm-up.ts';
import { inTurns } from '../platform/in-turns.ts';

/** Milliseconds: readers who ask meanwhile go on between the steps. */
const TURN_MS = 4;

/** Has the geometry engine compiled before the first reader asks what of land may be built on; threads of the process share what it compiled. */
export const warmLand = (): Promise<void> => inTurns(warmUp(), TURN_MS);
