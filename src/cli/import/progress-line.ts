import type { ImportProgress } from '../../modules/places/index.server.ts';

export type ProgressLine = { show(progress: ImportProgress): void; end(): void };

type Screen = {
  /** Whether a line can be written over. */
  readonly terminal: boolean;
  write(text: string): void;
  /** Milliseconds. */
  now(): number;
};

/** A bar that is redrawn five times a second; on paper and in logs a line every ten seconds. */
const [REDRAW_MS, LINE_MS] = [200, 10_000];
const WIDTH = 24;

/** How far an import is, how fast, and how long it will still take. */
export function progressLine(screen: Screen): ProgressLine {
  const began = screen.now();
  let last = screen.terminal ? began - REDRAW_MS : began;
  let drawn = false;
  return {
    show(progress) {
      const now = screen.now();
      if (now - last < (screen.terminal ? REDRAW_MS : LINE_MS)) return;
      last = now;
      drawn = true;
      const line = progressText(progress, now - began);
      screen.write(screen.terminal ? `\r\u001b[2K${line}` : `${line}\n`);
    },
    end() {
      if (drawn && screen.terminal) screen.write('\n');
    },
  };
}

/** "[######------] 48 %  960 000 parcels, 21 300/s, 49 s left". */
export function progressText({ features, bytes, size }: ImportProgress, elapsedMs: number): string {
  const rate = elapsedMs <= 0 ? 0 : (features / elapsedMs) * 1000;
  const counted = `${grouped(features)} parcels, ${grouped(Math.round(rate))}/s`;
  const share = size <= 0 ? 0 : Math.min(1, bytes / size);
  // A file that was laid aside first (GeoPackage, zip) is passed at once: then nobody knows how much is left.
  if (share <= 0 || share >= 1) return counted;
  const left = (elapsedMs / share) * (1 - share);
  const full = Math.round(share * WIDTH);
  const bar = `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}]`;
  return `${bar} ${Math.floor(share * 100)} %  ${counted}, ${duration(left)} left`;
}

const grouped = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ' ');

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
