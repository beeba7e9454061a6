import { addDays, type Day } from '../../../src/kernel/day.ts';
import { writeSupply } from '../../../src/modules/layers/data/write-supply.ts';
import type { Db } from '../../../src/platform/db/index.ts';
import { LAYERS } from '../layers/index.ts';

/** Layers that are handed over, synthetic every one. */
export async function writeLayers(tx: Db, today: Day): Promise<void> {
  for (const { kind, source, area, ago, until, things } of LAYERS) {
    const days = { asOf: addDays(today, -ago), validUntil: addDays(today, until) };
    const where = { areaName: area?.name ?? '', area: area?.shape ?? null };
    const supply = { kind, source, ...where, ...days, fileName: '', content: `seed ${kind} ${where.areaName}` };
    await writeSupply(tx, { ...supply, derived: false, synthetic: true, by: null }, things);
  }
}
