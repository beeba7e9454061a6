import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder of data made by others, for tests and trials only; null when this machine has none. */
export function realDataFolder(): string | null {
  const folder = resolve(process.env['CALISIA_REAL_DATA'] ?? '../shared/data');
  return existsSync(join(folder, 'cadastre')) && existsSync(join(folder, 'plans')) ? folder : null;
}
