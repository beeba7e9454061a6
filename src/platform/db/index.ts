export { openDatabase, type Database, type Db } from './open-database.ts';
export { migrate } from './migrate.ts';
export { readTogether } from './read-together.ts';
export { CopiedRow } from './reading/copied-row.ts';
export { copyOut } from './reading/copy-out.ts';
