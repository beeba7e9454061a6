import { createHmac, timingSafeEqual } from 'node:crypto';
import { secretNamed } from '../../../platform/keys/secrets.ts';
import { caseById, type CaseFile } from '../data/case.queries.ts';
import type { Desk } from './desk.ts';

const MAC_BYTES = 20;
const SHAPE = /^([0-9a-z]{1,11})-([0-9a-f]{40})$/;

type Means = Pick<Desk, 'whole' | 'city'>;

/** `<base36 id>-<160 bits>`: nobody can make one up, and a new version of the case's link ends the old one. */
export async function privateLink(means: Means, of: { id: number; version: number }): Promise<string> {
  return `${of.id.toString(36)}-${(await seal(means, of)).toString('hex')}`;
}

/** The case that the link opens; null when it is wrong, cut, or revoked. */
export async function caseOfLink(desk: Pick<Desk, 'db' | 'whole' | 'city'>, link: string): Promise<CaseFile | null> {
  const match = SHAPE.exec(link);
  if (!match) return null;
  const id = Number.parseInt(match[1]!, 36);
  if (!Number.isSafeInteger(id)) return null;
  const found = await caseById(desk.db, id);
  // The same work is done for a case that does not exist, so the time of the answer tells nothing.
  const right = await seal(desk, { id, version: found?.linkVersion ?? 0 });
  return timingSafeEqual(right, Buffer.from(match[2]!, 'hex')) ? found : null;
}

async function seal({ whole, city }: Means, { id, version }: { id: number; version: number }): Promise<Buffer> {
  const secret = await secretNamed(whole, 'case-link');
  return createHmac('sha256', secret).update(`case|${city.teryt}|${id}|${version}`).digest().subarray(0, MAC_BYTES);
}
