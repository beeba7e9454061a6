export { type ExportSource, parcelRows, zoneRows } from './usecases/export/read-export-rows.ts';
export { sitesForFile } from './usecases/export/with-borders.ts';
export {
  EXPORT_FORMATS,
  isExportFormat,
  writeExport,
  type Export,
  type ExportFormat,
} from './usecases/export/write-export.ts';
export { importRegister, type RegisterImport, type RegisterImportFault } from './usecases/import-register.ts';
export { mappingForTable, sheetBefore } from './usecases/hand-in-register.ts';
export { registerApart, registerAsBefore } from './usecases/apart/register-work.ts';
export { MOST_BYTES, type RegisterFile } from './usecases/read-register-file.ts';
