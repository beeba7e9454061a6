import { gzipSync } from 'node:zlib';

const MOST_BYTES = 25_000;

/** Pages with a map or a hall that moves, a count or suggestions beside the fields; each works before any script. */
const WITH_SCRIPTS =
  /^(\/en)?\/(miejsca|sites|potrzeba|need|szukaj|search|dzialka|parcel|czy-zmieszcze|does-it-fit|(miejsca|sites)\/[a-z0-9-]+)(\?|$)/;

const SHEETS = ['need', 'map', 'list', 'compare', 'site', 'fit', 'card', 'aid', 'desk'] as const;

/** What is wrong with how heavy a public page is and what it wears; empty when nothing is. */
export async function burdensOf(address: string, path: string): Promise<string[]> {
  const html = await textOf(address, path);
  const worn = [...html.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)].map((link) => link[1]!);
  const styles = await Promise.all(worn.map((style) => textOf(address, style)));
  const bytes = [html, ...styles].reduce((sum, part) => sum + gzipSync(part).length, 0);
  const scripts = [...html.matchAll(/<script/g)].length;
  const said: string[] = [];
  if (worn.length === 0) said.push(`${path}: wears no style`);
  if (bytes > MOST_BYTES) said.push(`${path}: ${bytes} bytes of HTML and CSS, gz`);
  if (scripts > 0 && !WITH_SCRIPTS.test(path)) said.push(`${path}: ${scripts} scripts`);
  const own = new Set(styles.flatMap(classesOfStyle));
  for (const name of await elsewhere(address))
    if (!own.has(name) && wears(html, name))
      said.push(`${path}: .${name} stands in a stylesheet that the page does not wear`);
  return said;
}

const textOf = async (address: string, path: string): Promise<string> => (await fetch(address + path)).text();

const classesOfStyle = (css: string): string[] =>
  [...css.replaceAll(/url\([^)]*\)/g, '').matchAll(/\.(-?[a-z][\w-]*)/gi)].map((found) => found[1]!);

const wears = (html: string, name: string): boolean => new RegExp(`class="([^"]* )?${name}[ "]`).test(html);

let known: Promise<Set<string>> | null = null;

/** Classes of the stylesheets that only some pages wear: by pages that wear them. */
const elsewhere = (address: string): Promise<Set<string>> =>
  (known ??= (async () => {
    const pages = await Promise.all(
      [
        '/',
        '/miejsca',
        '/porownanie',
        '/czy-zmieszcze',
        '/miejsca/inwestorska-polnoc/karta',
        '/pomoc-publiczna',
        '/sprawa/abc',
      ].map((path) => textOf(address, path)),
    );
    const found = SHEETS.map((sheet) => new RegExp(`/assets/${sheet}[\\w.-]*\\.css`).exec(pages.join(''))?.[0]);
    const missing = SHEETS.filter((_, i) => !found[i]);
    if (missing.length > 0) throw new Error(`no page wears ${missing.join(', ')}`);
    return new Set((await Promise.all(found.map((style) => textOf(address, style!)))).flatMap(classesOfStyle));
  })());
