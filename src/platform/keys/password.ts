import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number };

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. Memory in KiB. */
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const NONCE_BYTES = 16;
const TAG_BYTES = 32;

/** A PHC string, `$argon2id$v=19$m=19456,t=2,p=1$…$…`. About 30 ms on one core. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(NONCE_BYTES);
  const tag = await deriveTag(password, { ...COST, nonce, tagLength: TAG_BYTES });
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${base64(nonce)}$${base64(tag)}`;
}

/**
 * Whether the password made this PHC string. With `null` (no such account) it does the same work and answers false,
 * so that neither the answer nor its time tells whether the account exists.
 */
export async function verifyPassword(password: string, phc: string | null): Promise<boolean> {
  const known = parsePhc(phc ?? '');
  const { cost, nonce, tag } = known ?? { cost: COST, nonce: DUMMY_NONCE, tag: DUMMY_TAG };
  const derived = await deriveTag(password, { ...cost, nonce, tagLength: tag.length });
  return timingSafeEqual(derived, tag) && known !== null;
}

const DUMMY_NONCE = Buffer.alloc(NONCE_BYTES, 7);
const DUMMY_TAG = Buffer.alloc(TAG_BYTES, 7);

// NFC, because one person's keyboards send "ż" in two ways.
const deriveTag = (password: string, settings: Cost & { nonce: Buffer; tagLength: number }): Promise<Buffer> =>
  derive('argon2id', { message: password.normalize('NFC'), ...settings });

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

function parsePhc(text: string): { cost: Cost; nonce: Buffer; tag: Buffer } | null {
  const match = PHC.exec(text);
  if (!match) return null;
  const [, memory, passes, parallelism, nonce, tag] = match;
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    nonce: Buffer.from(nonce!, 'base64'),
    tag: Buffer.from(tag!, 'base64'),
  };
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
