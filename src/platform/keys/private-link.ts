import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Db } from '../db/index.ts';
import { secretNamed } from './secrets.ts';

/** What a private link opens. `kind` names its secret too: a link of one kind is none of another. A new version ends the link. */
export type Linked = {
  readonly kind: string;
  /** TERYT. */
  readonly city: string;
  readonly id: number;
  readonly version: number;
};

const MAC_BYTES = 20;
const SHAPE = /^([0-9a-z]{1,11})-([0-9a-f]{40})$/;

/** `<base36 id>-<160 bits>`: nobody can make one up. */
export const makeLink = async (whole: Db, of: Linked): Promise<string> =>
  `${of.id.toString(36)}-${(await seal(whole, of)).toString('hex')}`;

/** The number in a link; null when it has not the shape of one. Tells nothing of whether the link is right. */
export function idInLink(link: string): number | null {
  const match = SHAPE.exec(link);
  const id = match ? Number.parseInt(match[1]!, 36) : Number.NaN;
  return Number.isSafeInteger(id) ? id : null;
}

/** Whether a link opens this. To be asked for what does not exist as well (version 0), so that the time of the answer tells nothing. */
export async function isLinkTo(whole: Db, link: string, of: Linked): Promise<boolean> {
  const match = SHAPE.exec(link);
  return match !== null && timingSafeEqual(await seal(whole, of), Buffer.from(match[2]!, 'hex'));
}

async function seal(whole: Db, { kind, city, id, version }: Linked): Promise<Buffer> {
  const secret = await secretNamed(whole, `${kind}-link`);
  return createHmac('sha256', secret).update(`${kind}|${city}|${id}|${version}`).digest().subarray(0, MAC_BYTES);
}
