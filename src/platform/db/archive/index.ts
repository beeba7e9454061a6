export { writeArchive } from './write-archive.ts';
export { restoreArchive } from './restore-archive.ts';
export type { Manifest } from './manifest.ts';
