import { createHmac, timingSafeEqual } from 'node:crypto';
import { secretNamed } from '../../../platform/keys/secrets.ts';
import type { Desk } from './desk.ts';

/** What a link opens: a list to change, a list to read, an alert. */
export type LinkKind = 'edit' | 'read' | 'alert';

const MAC_BYTES = 20;
const SHAPE = /^([0-9a-z]{1,11})-([0-9a-f]{40})$/;

type Means = Pick<Desk, 'whole' | 'city'>;

/** `<base36 id>-<160 bits>`: nobody can make one up, nor turn one that reads into one that changes. */
export const linkOf = async (means: Means, kind: LinkKind, id: number): Promise<string> =>
  `${id.toString(36)}-${(await seal(means, kind, id)).toString('hex')}`;

/** What the link opens, of the kinds asked for; null when it is wrong or cut. */
export async function openLink(
  means: Means,
  kinds: readonly LinkKind[],
  link: string,
): Promise<{ id: number; kind: LinkKind } | null> {
  const match = SHAPE.exec(link);
  const id = match ? Number.parseInt(match[1]!, 36) : Number.NaN;
  if (!match || !Number.isSafeInteger(id)) return null;
  const given = Buffer.from(match[2]!, 'hex');
  const right = await Promise.all(kinds.map((kind) => seal(means, kind, id)));
  const at = right.findIndex((mac) => timingSafeEqual(mac, given));
  return at < 0 ? null : { id, kind: kinds[at]! };
}

async function seal({ whole, city }: Means, kind: LinkKind, id: number): Promise<Buffer> {
  const secret = await secretNamed(whole, 'shortlist-link');
  return createHmac('sha256', secret).update(`${kind}|${city.teryt}|${id}`).digest().subarray(0, MAC_BYTES);
}
