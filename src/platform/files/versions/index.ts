export { pictureVersion, type PictureVersion } from './read-version.ts';
export { makeVersions } from './make-versions.ts';
export { startVersions } from './start-versions.ts';
