export type { Mapping } from './core/mapping.ts';
export { readMapping } from './core/read-mapping.ts';
export { refusedRows } from './core/refused-rows.ts';
export type { RegisterReport } from './core/register-report.ts';
