import { describe, expect, it } from 'vitest';
import { checkEnquiry, type EnquiryField } from './enquiry.ts';

const words: Record<EnquiryField, string> = {
  name: 'Lena Brandt',
  email: 'lena@firma.example',
  phone: '',
  company: '',
  codeName: '',
  message: 'Szukamy terenu.',
};
const faults = (part: Partial<Record<EnquiryField, string>>, hasSubject = false) => {
  const checked = checkEnquiry({ ...words, ...part }, hasSubject);
  return checked.ok ? [] : checked.error.faults.map(({ field, code }) => `${field} ${code}`);
};

describe('an enquiry', () => {
  it('is cleaned: blanks, line ends and the domain’s capitals', () => {
    const checked = checkEnquiry(
      { ...words, name: '  Lena   Brandt ', email: ' Lena@FIRMA.Example ', message: ' a \r\n\r\nb\t\r' },
      false,
    );
    expect(checked).toMatchObject({
      ok: true,
      value: { name: 'Lena Brandt', email: 'Lena@firma.example', message: 'a\n\nb' },
    });
  });

  it('may come without words when a need or a site says what it is about', () => {
    expect(faults({ message: ' ' }, true)).toEqual([]);
    expect(faults({ message: ' ' }, false)).toEqual(['message missing']);
  });

  it.each([
    ['name', ''],
    ['name', ' \u00a0 '],
    ['email', ''],
  ] as const)('needs %s (%j)', (field, text) => {
    expect(faults({ [field]: text })).toEqual([`${field} missing`]);
  });

  it.each([
    ['name', 'x'.repeat(121)],
    ['email', `${'x'.repeat(250)}@a.pl`],
    ['phone', '1'.repeat(41)],
    ['company', 'x'.repeat(201)],
    ['codeName', 'x'.repeat(81)],
    ['message', 'x'.repeat(5001)],
    ['message', 'x'.repeat(1_000_000)],
  ] as const)('refuses a %s that is too long', (field, text) => {
    expect(faults({ [field]: text })).toEqual([`${field} too-long`]);
  });

  it.each([
    ['name', 'Lena\r\nBcc: all@firma.example'],
    ['name', 'Lena\u0000'],
    ['name', 'Lena \u202egnp.exe'],
    ['company', 'a\u001b[31m'],
    ['codeName', 'Projekt\nX'],
    ['phone', '62\t765'],
    ['message', 'a\u0007b'],
    ['message', 'half \ud800'],
  ] as const)('refuses control characters in %s: %j', (field, text) => {
    expect(faults({ [field]: text })).toEqual([`${field} control-characters`]);
  });

  it.each([
    'lena',
    'lena@',
    '@firma.example',
    'lena@firma',
    'lena@firma..example',
    'lena@@firma.example',
    'lena@firma.example, all@firma.example',
    'Lena <lena@firma.example>',
    'lena @firma.example',
    '"lena"@firma.example',
    'lena@-firma.example',
    'javascript:alert(1)',
  ])('refuses the e-mail %j', (email) => {
    expect(faults({ email })).toEqual(['email bad-email']);
  });

  it.each(['lena@firma.example', 'l.b+kalisz@firma.co.uk', 'łucja@książka.pl', "o'hara@firma.example"])(
    'takes the e-mail %j',
    (email) => {
      expect(faults({ email })).toEqual([]);
    },
  );

  it.each(['abc', '12345', '+', '62 765 43 38 wew. 12', '1'.repeat(16), '<script>'])(
    'refuses the phone %j',
    (phone) => {
      expect(faults({ phone })).toEqual(['phone bad-phone']);
    },
  );

  it.each(['62 765 43 38', '+49 30 000 000', '(62) 765-43-38', '+48627654338', '0048 62 7654338'])(
    'takes the phone %j',
    (phone) => {
      expect(faults({ phone })).toEqual([]);
    },
  );

  it.each([
    ['Nordmetall GmbH', 'Projekt Nordmetall'],
    ['Nordmetall sp. z o.o.', 'NORD-METALL hala'],
    ['Kuźnia S.A.', 'kuźnia'],
  ])('refuses a code name that gives %s away: %s', (company, codeName) => {
    expect(faults({ company, codeName })).toEqual(['codeName names-company']);
  });

  it('takes a code name that tells nothing', () => {
    expect(faults({ company: 'Nordmetall GmbH', codeName: 'Projekt Klon' })).toEqual([]);
  });

  it('takes markup and quotes as the plain text they are', () => {
    expect(
      faults({ name: '<script>alert(1)</script>', message: `'; drop table cases.case_file; -- ${'${7*7}'}` }),
    ).toEqual([]);
  });
});
