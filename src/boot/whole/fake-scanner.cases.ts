import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** What the scanner finds. */
export const VIRUS = 'eicar';

/** A scanner that speaks clamd's INSTREAM and finds one thing. */
export async function fakeScanner(): Promise<{ address: string; heard(): string; close(): Promise<void> }> {
  let all = '';
  const server = createServer((socket) => {
    let said = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (part: Buffer) => {
      said = Buffer.concat([said, part]);
      if (!said.subarray(-4).equals(Buffer.alloc(4))) return;
      const text = said.toString('latin1');
      all += text;
      const sound = text.startsWith('zINSTREAM\0');
      socket.end(!sound ? 'UNKNOWN COMMAND\0' : text.includes(VIRUS) ? 'stream: Eicar FOUND\0' : 'stream: OK\0');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async (): Promise<void> => {
    server.close();
    await once(server, 'close');
  };
  return { address, heard: () => all, close };
}
