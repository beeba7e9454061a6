export { siteFinder } from './site-finder.ts';
export { siteTiles } from './site-tiles.ts';
export { mountOfficeSites } from './office/site-pages.ts';
export { fileFaultText } from './office/messages.ts';
export { FileField } from './office/site-files.tsx';
export { SiteForm } from './office/site-form.tsx';
export * as siteWords from './office/site-words.ts';
export { notOffered } from './public/gone-page.tsx';
export { PublicFiles, ReservedNote, reservedWord } from './public/site-files.tsx';
