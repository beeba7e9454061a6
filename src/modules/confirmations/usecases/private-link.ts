import { createHmac, timingSafeEqual } from 'node:crypto';
import { secretNamed } from '../../../platform/keys/secrets.ts';
import type { Desk } from '../../cases/index.server.ts';
import type { Sheet } from '../core/sheet.ts';
import { sheetById } from '../data/sheets.queries.ts';

const MAC_BYTES = 20;
const SHAPE = /^([0-9a-z]{1,11})-([0-9a-f]{40})$/;

type Means = Pick<Desk, 'whole' | 'city'>;

/** `<base36 id>-<160 bits>`: nobody can make one up. */
export async function sheetLink(means: Means, of: { id: number; linkVersion: number }): Promise<string> {
  return `${of.id.toString(36)}-${(await seal(means, of)).toString('hex')}`;
}

/** The sheet that the link opens; null when it is wrong or cut. */
export async function sheetOfLink(desk: Pick<Desk, 'db' | 'whole' | 'city'>, link: string): Promise<Sheet | null> {
  const match = SHAPE.exec(link);
  if (!match) return null;
  const id = Number.parseInt(match[1]!, 36);
  if (!Number.isSafeInteger(id)) return null;
  const found = await sheetById(desk.db, id);
  // The same work is done for a sheet that does not exist, so the time of the answer tells nothing.
  const right = await seal(desk, { id, linkVersion: found?.linkVersion ?? 0 });
  return timingSafeEqual(right, Buffer.from(match[2]!, 'hex')) ? found : null;
}

async function seal({ whole, city }: Means, { id, linkVersion }: { id: number; linkVersion: number }): Promise<Buffer> {
  const secret = await secretNamed(whole, 'confirmation-link');
  const text = `confirmation|${city.teryt}|${id}|${linkVersion}`;
  return createHmac('sha256', secret).update(text).digest().subarray(0, MAC_BYTES);
}
