import { isIP } from 'node:net';

type Incoming = { incoming?: { socket?: { remoteAddress?: string | undefined } } } | undefined;

/**
 * The network address a request came from, for counting tries. A proxy on this machine is believed: it adds the caller
 * as the last entry of `X-Forwarded-For`; from anyone else that header is a claim and is not read. Of an IPv6 address
 * the first 64 bits count, because a household owns them all. 'unknown' where there is no socket.
 */
export function clientAddress(environment: unknown, forwardedFor: string | undefined): string {
  const peer = (environment as Incoming)?.incoming?.socket?.remoteAddress;
  if (!peer) return 'unknown';
  const claimed = isLoopback(peer) ? forwardedFor?.split(',').at(-1)?.trim() : undefined;
  return network(claimed && isIP(claimed) !== 0 ? claimed : peer);
}

const isLoopback = (address: string): boolean => address === '::1' || /^(::ffff:)?127\./.test(address);

function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '');
  if (isIP(plain) !== 6) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  const after = plain.includes('::') ? tail.split(':').filter(Boolean) : [];
  const missing = 8 - groups.length - after.length;
  const all = [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...after];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
