export { siteFinder } from './site-finder.ts';
export { siteTiles } from './site-tiles.ts';
export { mountOfficeSites } from './office/site-pages.ts';
export { fileFaultText } from './office/messages.ts';
export { fileAddress, FileField, sizeInWords } from './office/site-files.tsx';
export { notOffered } from './public/gone-page.tsx';
export { PublicFiles, ReservedNote, reservedWord } from './public/site-files.tsx';
