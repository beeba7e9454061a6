import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { liveUldk, uldkQuery } from './uldk-client.ts';

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const quick = { spacing: 1, timeout: 200, pause: 1 };

describe('asking the national locator', () => {
  test('one question after the other, at most so many a second', async () => {
    const times: number[] = [];
    let [open, most] = [0, 0];
    const url = await serving((_, response) => {
      times.push(performance.now());
      most = Math.max(most, (open += 1));
      setTimeout(() => {
        open -= 1;
        response.end('0');
      }, 5);
    });
    const client = liveUldk({ ...quick, url, spacing: 40 });
    await Promise.all([client.ask('a'), client.ask('b'), client.ask('c')]);
    expect(most).toBe(1);
    expect(times[2]! - times[0]!).toBeGreaterThan(55);
  });

  test('a failure is tried again, and the answer that comes then is taken', async () => {
    let asked = 0;
    const url = await serving((_, response) => {
      asked += 1;
      response.statusCode = asked < 3 ? 503 : 200;
      response.end('0\nrow');
    });
    expect(await liveUldk({ ...quick, url }).ask('q')).toEqual({ ok: true, value: '0\nrow' });
    expect(asked).toBe(3);
  });

  test('a wrong question is not asked again', async () => {
    let asked = 0;
    const url = await serving((_, response) => {
      asked += 1;
      response.writeHead(400).end();
    });
    expect(await liveUldk({ ...quick, url }).ask('q')).toMatchObject({
      error: { kind: 'unreachable', detail: 'HTTP 400' },
    });
    expect(asked).toBe(1);
  });

  test.each<[string, RequestListener]>([
    ['never answers', () => undefined],
    ['stops in the middle', (_, response) => void response.write('0\n')],
    ['breaks off', (request) => void request.socket.destroy()],
    ['sends no UTF-8', (_, response) => void response.end(Buffer.from([0x30, 0x0a, 0xb3]))],
    ['sends us elsewhere', (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
  ])('a locator that %s leaves no parcel and no waiting for ever', async (_, answer) => {
    const client = liveUldk({ ...quick, url: await serving(answer), tries: 2 });
    expect(await client.ask('q')).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
  });

  test('an answer without an end is cut off', async () => {
    const url = await serving((_, response) => {
      const chunk = Buffer.alloc(1 << 20, '0');
      const more = (): void =>
        void (response.destroyed || (response.write(chunk) ? setImmediate(more) : response.once('drain', more)));
      more();
    });
    const client = liveUldk({ ...quick, url, timeout: 5000 });
    expect(await client.ask('q')).toMatchObject({
      error: { kind: 'unreachable', detail: expect.stringContaining('more than') },
    });
  });

  test('after five failures in a row it rests a minute, then tries once', async () => {
    let [asked, minute] = [0, 0];
    const url = await serving((_, response) => {
      asked += 1;
      response.writeHead(500).end();
    });
    const client = liveUldk({ ...quick, url, now: () => minute * 60_000 + performance.now() });
    await client.ask('a');
    expect(await client.ask('b')).toMatchObject({ error: { kind: 'resting' } });
    expect(asked).toBe(5);
    minute = 2;
    await client.ask('c');
    expect(asked).toBe(6);
  });
});

test('a point is asked for easting first, with its system when that is not PL-1992', () => {
  expect(uldkQuery({ point: [440_460, 434_620], epsg: 2180 })).toBe(
    'request=GetParcelByXY&xy=440460,434620&result=id,region,geom_wkt&srid=2180',
  );
  expect(uldkQuery({ point: [18.09, 51.76], epsg: 4326 })).toContain('xy=18.09,51.76,4326&');
  expect(uldkQuery({ id: '306101_1.0033.2/20' })).toContain('id=306101_1.0033.2%2F20&');
});
