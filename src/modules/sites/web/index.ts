export { siteFinder } from './site-finder.ts';
export { siteTiles } from './site-tiles.ts';
export { mountOfficeSites } from './office/site-pages.ts';
export { fileFaultText } from './office/messages.ts';
export { fileAddress, FileField, sizeInWords } from './office/site-files.tsx';
