import { uldkQuery } from '../../clients/uldk-client.ts';

/** An invented plot in Tyniec, as ULDK would answer it: EWKT in PL-1992, easting first. */
const PLOT =
  '0\n306101_1.0033.400/1|Tyniec|SRID=2180;POLYGON((440420.15 434569.13,440512.14 434571.87,440509.89 434698.84,440418.89 434696.09,440420.15 434569.13))';
const NONE = '-1 brak wyników';

/** Recorded answers by question. What they say of land is invented and stored as such. */
export const RECORDED: Readonly<Record<string, string>> = {
  [uldkQuery({ id: '306101_1.0033.400/1' })]: PLOT,
  [uldkQuery({ point: [440_460, 434_620], epsg: 2180 })]: PLOT,
  [uldkQuery({ id: '306101_1.0033.400/2' })]: NONE,
};
