import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AppEnv } from '../../web/environment.ts';
import { SANDBOX } from '../../web/security.ts';
import { readUpload, sendFile } from './index.ts';
import { readParts } from './multipart.ts';

const app = new Hono<AppEnv>();
app.post('/', async (c) => {
  const { form, files, tooLarge } = await readUpload(c);
  const named = files.map(({ field, name, bytes }) => `${field}=${name}:${bytes.length}`);
  return c.json({ form: [...form], files: named, tooLarge });
});
app.get('/file', (c) =>
  sendFile(c, { type: c.req.query('type')!, name: c.req.query('name')!, content: Buffer.from('x'), tag: 'abc' }),
);
app.onError((error, c) => c.text('', error instanceof HTTPException ? error.status : 500));

async function post(form: FormData): Promise<{ form: [string, string][]; files: string[]; tooLarge: boolean }> {
  const answer = await app.request('/', { method: 'POST', body: form });
  expect(answer.status).toBe(200);
  return (await answer.json()) as never;
}

const raw = (body: string, type = 'multipart/form-data; boundary=B') =>
  app.request('/', { method: 'POST', body, headers: { 'content-type': type } });

describe('a form with files', () => {
  test('gives its words and the files that were chosen', async () => {
    const form = new FormData();
    form.set('opis', 'Plac od ulicy\r\nżółty');
    form.append('opis', 'drugi');
    form.set('plik', new File([new Uint8Array([1, 2, 3, 13, 10, 45, 45])], 'Żółty "plac".jpg'));
    expect(await post(form)).toEqual({
      form: [['opis', 'Plac od ulicy\nżółty']],
      files: ['plik=Żółty "plac".jpg:7'],
      tooLarge: false,
    });
  });

  test('where nothing was chosen, as browsers send it, holds no file', async () => {
    const body =
      '--B\r\nContent-Disposition: form-data; name="plik"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--B--\r\n';
    expect(await (await raw(body)).json()).toEqual({ form: [], files: [], tooLarge: false });
  });

  test('that is too large keeps the words that stood before the file and takes no file', async () => {
    const form = new FormData();
    form.set('opis', 'zostaje');
    form.set('mały', new File([new Uint8Array(3)], 'a.jpg'));
    form.set('plik', new File([new Uint8Array(22 * 1024 * 1024)], 'b.jpg'));
    expect(await post(form)).toEqual({ form: [['opis', 'zostaje']], files: [], tooLarge: true });
  });

  test('far above the limit is refused without being kept', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const request = new Request('http://localhost/', {
      method: 'POST',
      body: endless,
      headers: { 'content-type': 'multipart/form-data; boundary=B' },
      duplex: 'half',
    } as RequestInit);
    expect((await app.request(request)).status).toBe(413);
    expect(sent).toBeLessThan(100);
  });

  test.each([
    ['another type', 'a=b', 'application/x-www-form-urlencoded', 415],
    ['no boundary', 'a', 'multipart/form-data', 415],
    ['a body without parts', 'nonsense', undefined, 400],
    ['a field without a name', '--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--', undefined, 400],
    ['a cut body', '--B\r\nContent-Disposition: form-data; name="a"\r\n\r\nx', undefined, 400],
    ['a NUL in a word', '--B\r\nContent-Disposition: form-data; name="a"\r\n\r\n\0\r\n--B--', undefined, 400],
    ['headers without end', `--B\r\n${'x'.repeat(5000)}`, undefined, 400],
    [
      'too many parts',
      `${'--B\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n'.repeat(101)}--B--`,
      undefined,
      400,
    ],
    [
      'words longer than a form holds',
      `--B\r\nContent-Disposition: form-data; name="a"\r\n\r\n${'x'.repeat(70_000)}\r\n--B--`,
      undefined,
      413,
    ],
  ])('with %s is refused', async (_, body, type, status) => {
    expect((await raw(body, type)).status).toBe(status);
  });

  test('whatever is sent never breaks the reader', () => {
    const piece = fc.constantFrom(
      '--B',
      '\r\n',
      '--',
      'Content-Disposition: form-data; name="a"',
      '; filename="',
      '"',
      'x',
      '\r\n\r\n',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }),
        (pieces) => void readParts(Buffer.from(`--B${pieces.join('')}`), 'B'),
      ),
      { numRuns: 2000 },
    );
  });
});

test('a seventh form with files waits until one of six is read', async () => {
  let end: (() => void)[] = [];
  const slow = async (): Promise<Response> =>
    app.request('/', {
      method: 'POST',
      body: new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(Buffer.from('--B\r\nContent-Disposition: form-data; name="a"\r\n\r\nx'));
          end = [...end, () => (controller.enqueue(Buffer.from('\r\n--B--\r\n')), controller.close())];
        },
      }),
      headers: { 'content-type': 'multipart/form-data; boundary=B' },
      duplex: 'half',
    } as RequestInit);
  const six = Array.from({ length: 6 }, slow);
  let read = false;
  const seventh = slow().then((answer) => ((read = true), answer));
  end[6]!();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(read).toBe(false);
  end[0]!();
  expect((await six[0])!.status).toBe(200);
  expect((await seventh).status).toBe(200);
  for (const finish of end.slice(1, 6)) finish();
  expect((await Promise.all(six)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
});

describe('a file that is handed out', () => {
  const get = (name: string, type: string, headers: Record<string, string> = {}) =>
    app.request(`/file?${new URLSearchParams({ name, type }).toString()}`, { headers });

  test('shows a picture, saves everything else, and lets nothing run', async () => {
    const picture = await get('Żółty plac.jpg', 'image/jpeg');
    expect(picture.headers.get('content-disposition')).toBe(
      `inline; filename="_____ plac.jpg"; filename*=UTF-8''%C5%BB%C3%B3%C5%82ty%20plac.jpg`.replace('_____', '___ty'),
    );
    expect(picture.headers.get('content-security-policy')).toBe(SANDBOX);
    expect(picture.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get('umowa.pdf', 'application/pdf')).headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  test('is not sent again to who has it', async () => {
    expect((await get('a.jpg', 'image/jpeg', { 'if-none-match': '"abc"' })).status).toBe(304);
  });
});
