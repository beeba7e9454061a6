import { connect, type NetConnectOpts } from 'node:net';

export type ScanAnswer = 'clean' | 'infected' | 'not-scanned';

/** Looks into a file for what harms. It answers `not-scanned` when it can't tell: a silent scanner stops no form. */
export type Scanner = (bytes: Uint8Array) => Promise<ScanAnswer>;

const NONE: Scanner = () => Promise.resolve('not-scanned');
let present: Scanner = NONE;

/** Sets the scanner of this process; null takes it away. Files kept without one say that nobody scanned them. */
export function useScanner(scanner: Scanner | null): void {
  present = scanner ?? NONE;
}

export const scan: Scanner = (bytes) => present(bytes);

const PIECE = 64 * 1024;

/**
 * A scanner that speaks clamd's INSTREAM (clamd(8)): `tcp://127.0.0.1:3310` or `unix:///run/clamav/clamd.ctl`.
 * @param milliseconds how long an answer may take.
 */
export function clamdScanner(address: string, milliseconds = 10_000): Scanner {
  const url = new URL(address);
  const place: NetConnectOpts =
    url.protocol === 'unix:' ? { path: url.pathname } : { host: url.hostname, port: Number(url.port || 3310) };
  return (bytes) =>
    new Promise((resolve) => {
      const socket = connect(place);
      let said = '';
      const done = (answer: ScanAnswer): void => {
        socket.destroy();
        resolve(answer);
      };
      const clock = setTimeout(() => done('not-scanned'), milliseconds);
      socket.on('close', () => {
        clearTimeout(clock);
        resolve(verdictOf(said));
      });
      socket.on('error', () => done('not-scanned'));
      socket.on('data', (part: Buffer) => {
        said += part.toString('latin1');
        if (said.length > 4096 || /[\0\n]/.test(said)) done(verdictOf(said));
      });
      socket.on('connect', () => send(bytes, (part) => socket.write(part)));
    });
}

function send(bytes: Uint8Array, write: (part: Uint8Array | string) => void): void {
  write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += PIECE) {
    const part = bytes.subarray(at, at + PIECE);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    write(length);
    write(part);
  }
  write(Buffer.alloc(4));
}

function verdictOf(said: string): ScanAnswer {
  if (/\bFOUND\b/.test(said)) return 'infected';
  return /^stream: OK\b/.test(said) ? 'clean' : 'not-scanned';
}
