export {
  importParcels,
  type ImportProgress,
  type ParcelImport,
  type ParcelImportOutcome,
  type ParcelFileFault,
} from './usecases/import-parcels.ts';
export { importStreets } from './usecases/import-streets.ts';
export { checkParcels } from './usecases/check-parcels.ts';
export { readMunicipality } from './usecases/read-municipality.ts';
export { bytesNamed, fileAt, type FileSource } from './usecases/file-source.ts';
export { parcelsAfter, parcelsByIds, parcelsInBox } from './data/parcel.queries.ts';
export { lockLand } from './data/write-parcels.ts';
export { fetchParcel, type FetchFault } from './usecases/uldk/fetch-parcel.ts';
export { landUseOf } from './data/land-use.queries.ts';
