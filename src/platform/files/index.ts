export { keepFile, type StoredFile } from './keep-file.ts';
export type { FileFault, FilePurpose, FileType } from './file-type.ts';
export { copyFile, dropFile, fileContent, storedFiles, type FileContent } from './read-file.ts';
export { clamdScanner, useScanner, type Scanner } from './scanner.ts';
