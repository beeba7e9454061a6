import { readIfThere, treeOf } from './processes.ts';

/** The value below which the share `q` of the figures lies. */
export function quantile(figures: readonly number[], q: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]!;
}

export const median = (figures: readonly number[]): number => quantile(figures, 0.5);

/** One line: what, measured, asked; marks what falls short. */
export function report(line: {
  what: string;
  measured: number;
  unit: string;
  atMost?: number;
  atLeast?: number;
}): void {
  const { what, measured, unit, atMost, atLeast } = line;
  const short = (atMost !== undefined && measured > atMost) || (atLeast !== undefined && measured < atLeast);
  const asked = atMost !== undefined ? `≤ ${atMost}` : atLeast !== undefined ? `≥ ${atLeast}` : '';
  console.log(
    `${short ? 'SHORT' : '     '} ${what.padEnd(58)} ${round(measured).padStart(10)} ${unit.padEnd(6)} ${asked}`,
  );
}

const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** Resident memory of a process and all its descendants, MiB; `proportional` counts shared pages once (PSS) where Linux tells. */
export function memoryOfTree(root: number): { resident: number; proportional: number } {
  const tree = treeOf(root);
  const sum = (field: RegExp, file: string): number =>
    tree.reduce(
      (total, { pid }) => total + Number(field.exec(readIfThere(`/proc/${pid}/${file}`) ?? '')?.[1] ?? 0),
      0,
    ) / 1024;
  return { resident: sum(/VmRSS:\s+(\d+)/, 'status'), proportional: sum(/^Pss:\s+(\d+)/m, 'smaps_rollup') };
}
