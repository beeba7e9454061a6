export type { Parcel } from './core/parcel.ts';
export type { BaseFeature, BaseKind, Municipality } from './core/municipality.ts';
export type { ParcelFindings, ParcelReport, RefusedParcel } from './core/import-report.ts';
export { readGmlSurface, type GmlSurface } from './core/read-gml-surface.ts';
export { readText } from './core/broken-text.ts';
export { refusedWriter } from './core/refused-file.ts';
export { refusalSentence } from './core/refusal-sentence.ts';
export { matchName, nameWords } from './core/search/match-name.ts';
