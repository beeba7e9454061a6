import { closeSync, openSync, writeSync } from 'node:fs';
import type { Locale } from '../../kernel/locale.ts';
import { refusalSentence, refusedWriter } from '../../modules/places/index.ts';
import type { ParcelImport } from '../../modules/places/index.server.ts';

export type ErrorFile = {
  readonly take: NonNullable<ParcelImport['onRefused']>;
  /** Ends the file; answers how many features it holds, 0 when nothing was refused and no file was made. */
  close(): number;
};

/** The refused features of an import, written as they come: however many there are, they need no memory. */
export function errorFile(path: string, locale: Locale): ErrorFile {
  const format = path.toLowerCase().endsWith('.csv') ? 'csv' : 'geojson';
  const writer = refusedWriter(format, (refusal) => refusalSentence(refusal, locale));
  let file: number | null = null;
  let count = 0;
  const put = (text: string): void => void writeSync(file!, text);
  return {
    take(feature) {
      if (feature === null) {
        // the file is read again: what was written of the first reading goes
        if (file !== null) closeSync(file);
        [file, count] = [null, 0];
        return;
      }
      if (file === null) {
        file = openSync(path, 'w');
        put(writer.first(feature.raw));
      }
      put(writer.one(feature, count));
      count += 1;
    },
    close() {
      if (file === null) return 0;
      put(writer.last());
      closeSync(file);
      return count;
    },
  };
}
