import { describe, expect, test } from 'vitest';
import { zip } from '../../../../platform/vector/vector-files.cases.ts';
import { registerApart } from './register-work.ts';

const SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
/** A workbook whose sheet unpacks to as many bytes; `says` is what its list of contents claims. */
function workbook(bytes: number, says?: number): Uint8Array {
  const sheet = Buffer.alloc(bytes, '<row r="1"><c r="A1"><v>1</v></c></row>');
  sheet.write(SHEET);
  const xml = (text: string): Buffer => Buffer.from(`<?xml version="1.0"?>${text}`);
  return zip({
    '[Content_Types].xml': xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': xml('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'),
    'xl/workbook.xml': xml(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': xml(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': says === undefined ? sheet : { bytes: sheet, says },
  });
}

const MB = 2 ** 20;
const csv = (rows: number): Buffer => Buffer.from(`działka;cena\n${'"a;b";1\n'.repeat(rows)}`);

describe('a list that somebody uploaded', () => {
  test('is read as at the desk', async () => {
    expect(await registerApart(csv(2))).toMatchObject({
      ok: true,
      value: { format: 'csv', table: { header: ['działka', 'cena'], rows: [{}, {}] } },
    });
  });

  test('a workbook that unpacks to more than it says is refused, and the site’s memory stays', async () => {
    const bomb = workbook(300 * MB, 1000);
    expect(bomb.byteLength).toBeLessThan(MB);
    const before = process.memoryUsage.rss();
    expect(await registerApart(bomb)).toMatchObject({ ok: false, error: { kind: 'unreadable-workbook' } });
    expect(process.memoryUsage.rss() - before).toBeLessThan(64 * MB);
  });

  test('one that needs too much memory or time is refused with the reason', async () => {
    const large = workbook(150 * MB);
    expect(await registerApart(large, { limits: { memoryMb: 64 } })).toMatchObject({
      ok: false,
      error: { kind: 'too-large' },
    });
    expect(await registerApart(large, { limits: { deadlineMs: 1000 } })).toMatchObject({
      ok: false,
      error: { kind: 'too-slow' },
    });
    expect(await registerApart(csv(3))).toMatchObject({ ok: true });
  });
});
