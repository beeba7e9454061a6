import { escaped, rowXml, SharedTexts, SHEET_END, sheetStart, XML } from '../../core/export/sheet-xml.ts';
import type { ExportCell, ExportRow } from '../../core/export/export-row.ts';
import type { ExportSource } from './read-export-rows.ts';
import { writeZip, type ZipMember } from './write-zip.ts';

/** Excel ends at 1 048 576 rows of a sheet; half of them keep its text below what an archive holds. */
const MOST_ON_SHEET = 500_000;

type Workbook = { readonly sheet: string; readonly now: Date; readonly rowsOnSheet?: number };

/**
 * A table without shapes as an XLSX workbook, written while its rows are read: its header in bold and kept in sight, another sheet where one
 * is full. Texts are texts: nothing runs as a formula.
 */
// oxlint-disable-next-line max-params
export const writeWorkbook = (source: ExportSource, workbook: Workbook): AsyncGenerator<Uint8Array, void> =>
  writeZip(membersOf(source, workbook), workbook.now);

// oxlint-disable-next-line max-params
async function* membersOf(source: ExportSource, { sheet, rowsOnSheet = MOST_ON_SHEET }: Workbook) {
  const texts = new SharedTexts();
  const rows = new Rows(source);
  yield { name: '[Content_Types].xml', content: [TYPES] };
  yield { name: '_rels/.rels', content: [relations([['officeDocument', 'xl/workbook.xml']])] };
  let sheets = 0;
  do {
    sheets += 1;
    yield { name: `xl/worksheets/sheet${sheets}.xml`, content: sheetOf(rows, texts, rowsOnSheet) };
  } while (await rows.hasMore());
  yield* rest(sheet, sheets, texts);
}

// oxlint-disable-next-line max-params
function* rest(sheet: string, sheets: number, texts: SharedTexts): Generator<ZipMember> {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  // At most 31 signs, and no two names alike.
  const names = numbers.map((n) => (n === 1 ? sheet.slice(0, 31) : `${sheet.slice(0, 27)} ${n}`));
  const listed = names.map(
    (name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  yield {
    name: 'xl/workbook.xml',
    content: [`${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`],
  };
  yield {
    name: 'xl/_rels/workbook.xml.rels',
    content: [
      relations([
        ...numbers.map((n): [string, string] => ['worksheet', `worksheets/sheet${n}.xml`]),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
  };
  yield { name: 'xl/styles.xml', content: [STYLES] };
  yield { name: 'xl/sharedStrings.xml', content: texts.xml() };
}

// oxlint-disable-next-line max-params
async function* sheetOf(rows: Rows, texts: SharedTexts, most: number): AsyncGenerator<string, void> {
  const { names } = rows;
  let [number, batch] = [1, await rows.take(most)];
  yield sheetStart({ names, first: batch.slice(0, 200) }) + rowXml(number, { cells: names, texts, bold: true });
  while (batch.length > 0) {
    let xml = '';
    for (const cells of batch) xml += rowXml((number += 1), { cells, texts });
    yield xml;
    batch = await rows.take(most - number + 1);
  }
  yield SHEET_END;
}

/** The rows of a source, so many of them as are asked for; no more than a batch is held. */
class Rows {
  readonly names: readonly string[];
  readonly #batches: AsyncIterator<readonly ExportRow[]>;
  readonly #columns: readonly string[];
  #held: (readonly ExportCell[])[] = [];

  constructor({ columns, batches }: ExportSource) {
    this.#columns = columns;
    this.names = ['id', ...columns];
    this.#batches = batches()[Symbol.asyncIterator]();
  }

  async hasMore(): Promise<boolean> {
    while (this.#held.length === 0) {
      const { value, done } = await this.#batches.next();
      if (done) return false;
      this.#held = value.map((row: ExportRow) => cellsOf(row, this.#columns));
    }
    return true;
  }

  async take(most: number): Promise<(readonly ExportCell[])[]> {
    if (most <= 0 || !(await this.hasMore())) return [];
    const taken = this.#held.slice(0, most);
    this.#held = this.#held.slice(most);
    return taken;
  }
}

// oxlint-disable-next-line max-params
const cellsOf = ({ id, columns }: ExportRow, names: readonly string[]): readonly ExportCell[] => [
  id,
  ...names.map((name) => columns[name] ?? null),
];

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Every part is a sheet but those that are named: how many sheets there will be is not known yet. */
const TYPES =
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="${KIND}.worksheet+xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/>` +
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${KIND}.sharedStrings+xml"/></Types>`;

const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>';

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const all = targets.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}
