export type { Parcel } from './core/parcel.ts';
export type { BaseFeature, Municipality } from './core/municipality.ts';
export type { ParcelReport, RefusedParcel } from './core/import-report.ts';
export { readGmlSurface, type GmlSurface } from './core/read-gml-surface.ts';
export { readText } from './core/broken-text.ts';
export { writeRefused } from './core/refused-file.ts';
export { refusalSentence } from './core/refusal-sentence.ts';
export type { ParcelFindings } from './core/import-report.ts';
