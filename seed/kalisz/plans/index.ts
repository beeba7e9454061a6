import type { ActSheet } from './act-sheet.ts';
import { DOBRZEC_ZACHOD_II } from './dobrzec.ts';
import { LODZKA_WINIARY, PIWONICE_ZAGORZYNEK, SRODMIESCIE_KWARTAL } from './east.ts';
import { WROCLAWSKA_I, ZACHODNIA_METALOWCOW } from './south-west.ts';

/** Rypinek has none, on purpose. */
export const ACTS: readonly ActSheet[] = [
  DOBRZEC_ZACHOD_II,
  ZACHODNIA_METALOWCOW,
  WROCLAWSKA_I,
  PIWONICE_ZAGORZYNEK,
  LODZKA_WINIARY,
  SRODMIESCIE_KWARTAL,
];
