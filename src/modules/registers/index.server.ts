export { parcelRows, siteRows, zoneRows, type SitesToExport } from './usecases/export/read-export-rows.ts';
export {
  EXPORT_FORMATS,
  isExportFormat,
  writeExport,
  type Export,
  type ExportFormat,
} from './usecases/export/write-export.ts';
