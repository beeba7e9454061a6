export { openDatabase, type Database, type Db } from './open-database.ts';
export { migrate } from './migrate.ts';
export { readTogether } from './read-together.ts';
