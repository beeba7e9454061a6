import { writeZip } from './zip.ts';

/** A paragraph of a plain letter; items that follow each other are one numbered list. */
export type OdtBlock = {
  readonly style: 'plain' | 'right' | 'title' | 'item' | 'sign' | 'note';
  readonly text: string;
};

const NAMESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ' +
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';
const START = '<?xml version="1.0" encoding="UTF-8"?>\n';
const TYPE = 'application/vnd.oasis.opendocument.text';

const MANIFEST =
  `${START}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` +
  `<manifest:file-entry manifest:full-path="/" manifest:media-type="${TYPE}"/>` +
  '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>' +
  '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>' +
  '<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>';

const style = (name: string, paragraph: string, letters = ''): string =>
  `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm" ${paragraph}/>` +
  `<style:text-properties fo:font-size="11pt" fo:language="pl" fo:country="PL" ${letters}/></style:style>`;

const STYLES = [
  style('plain', ''),
  style('right', 'fo:text-align="end"'),
  style('title', 'fo:margin-top="0.8cm" fo:text-align="center"', 'fo:font-weight="bold"'),
  style('item', ''),
  style('sign', 'fo:margin-top="1.6cm" fo:text-align="end"'),
  style('note', 'fo:margin-top="1cm"', 'fo:font-style="italic"'),
  '<text:list-style style:name="numbered"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">' +
    '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">' +
    '<style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.8cm" fo:text-indent="-0.8cm" fo:margin-left="0.8cm"/>' +
    '</style:list-level-properties></text:list-level-style-number></text:list-style>',
].join('');

const PAGE =
  `${START}<office:document-styles ${NAMESPACES} office:version="1.3"><office:automatic-styles>` +
  '<style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.5cm"/></style:page-layout>' +
  '</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="a4"/></office:master-styles></office:document-styles>';

/** What a program shows as its title and reads it out in. */
const meta = (title: string): string =>
  `${START}<office:document-meta ${NAMESPACES} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta>` +
  `<dc:title>${written(title)}</dc:title><dc:language>pl-PL</dc:language></office:meta></office:document-meta>`;

/** An editable text document (OpenDocument 1.3), A4, in Polish, of plain paragraphs; a line break in a text stays one. */
export function writeOdt(blocks: readonly OdtBlock[], title: string): Uint8Array {
  const body = blocks.map((block, at) => paragraph(block, { before: blocks[at - 1], after: blocks[at + 1] })).join('');
  const content =
    `${START}<office:document-content ${NAMESPACES} office:version="1.3"><office:automatic-styles>${STYLES}</office:automatic-styles>` +
    `<office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  return writeZip([
    { name: 'mimetype', bytes: bytes(TYPE) },
    { name: 'content.xml', bytes: bytes(content) },
    { name: 'styles.xml', bytes: bytes(PAGE) },
    { name: 'meta.xml', bytes: bytes(meta(title)) },
    { name: 'META-INF/manifest.xml', bytes: bytes(MANIFEST) },
  ]);
}

type Beside = { readonly before: OdtBlock | undefined; readonly after: OdtBlock | undefined };

function paragraph({ style: name, text }: OdtBlock, { before, after }: Beside): string {
  if (name === 'title') return `<text:h text:style-name="title" text:outline-level="1">${written(text)}</text:h>`;
  const plain = `<text:p text:style-name="${name}">${written(text)}</text:p>`;
  if (name !== 'item') return plain;
  const [open, close] = [before?.style !== 'item', after?.style !== 'item'];
  return `${open ? '<text:list text:style-name="numbered">' : ''}<text:list-item>${plain}</text:list-item>${close ? '</text:list>' : ''}`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What XML 1.0 can't hold is left out. */
function written(text: string): string {
  const lines = text
    .toWellFormed()
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .split('\n');
  return lines.map((line) => line.replace(/[&<>]/g, (sign) => SIGNS[sign]!)).join('<text:line-break/>');
}
