import { expect, test } from 'vitest';
import { parseConfig } from './config.ts';

test('without any setting the office starts in development', () => {
  const parsed = parseConfig({ PORT: '', INIT_CWD: '/srv' });
  expect(parsed).toMatchObject({
    ok: true,
    value: {
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: null,
      smtpUrl: null,
      baseUrl: 'http://localhost:3000',
      live: false,
    },
  });
});

test('a folder is meant from where the person stands, an address loses its closing slash', () => {
  const parsed = parseConfig({ DATA_DIR: './office', INIT_CWD: '/srv', BASE_URL: 'https://inwestor.kalisz.pl/' });
  expect(parsed).toMatchObject({ ok: true, value: { dataDir: '/srv/office', baseUrl: 'https://inwestor.kalisz.pl' } });
});

test.each([
  ['PORT', 'http', /“http”.*Example: PORT=3000/],
  ['PORT', '0', /from 1 to 65535/],
  ['PORT', '65536', /from 1 to 65535/],
  ['PORT', '3e3', /whole number/],
  ['HOST', 'a b', /IP address/],
  ['DATA_DIR', 'a\0b', /folder/],
  ['DATABASE_URL', 'mysql://u:hunter2@h/db', /PostgreSQL 18/],
  ['DATABASE_URL', 'postgres://u:hunter2@h', /with its name/],
  ['BASE_URL', 'ftp://x', /http or https/],
  ['BASE_URL', 'https://x/path', /without a path/],
  ['SMTP_URL', 'hunter2', /mail server/],
])('%s=%j is refused in one sentence with an example', (setting, value, sentence) => {
  const parsed = parseConfig({ [setting]: value });
  if (parsed.ok) throw new Error('it was accepted');
  expect(parsed.error.setting).toBe(setting);
  expect(parsed.error.sentence).toMatch(sentence);
  expect(parsed.error.sentence).toContain(`Example: ${setting}=`);
  expect(parsed.error.sentence).not.toContain('hunter2');
  expect(parsed.error.sentence).not.toContain('\n');
});
