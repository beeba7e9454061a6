import { bytesNamed, type FileSource } from '../../places/index.server.ts';

/** APP 2.0 and 3.0 files for tests, written by hand from the standard's field list. Squares of 100 m in EPSG:2177 near Kalisz. */
export type ZoneSheet = {
  n: number;
  symbol: string;
  /** Columns and rows of the plan's grid: x, y, width, height in hundreds of metres. */
  cell: [number, number, number, number];
  name?: string;
  designation?: string;
  localId?: string;
  basic?: string[];
  additional?: string[];
  limits?: string;
  more?: string;
  ring?: [number, number][];
  without?: string;
  from?: string;
  status?: string;
};

const CODES: Record<string, [string, string]> = {
  SP: ['strefaGospodarcza', 'P K ZP ZD I'],
  SU: ['strefaUslugowa', 'U K ZP ZD I'],
  SN: ['strefaZieleniIRekreacji', 'ZP ZB W K ZD I'],
};
const SPACE = 'PL.ZIPPZP.9999/306101-POG';
const EAST = 6_506_000;
const NORTH = 5_735_000;

type Style = { prefix: string; version: '2.0' | '3.0'; crs: string; order: 'ne' | 'en'; stamp: string };
const STYLE: Style = {
  prefix: 'app',
  version: '2.0',
  crs: 'http://www.opengis.net/def/crs/EPSG/0/2177',
  order: 'ne',
  stamp: '20260101T120000',
};

const rectangle = ([x, y, w, h]: [number, number, number, number]): [number, number][] => [
  [x * 100, y * 100],
  [(x + w) * 100, y * 100],
  [(x + w) * 100, (y + h) * 100],
  [x * 100, (y + h) * 100],
  [x * 100, y * 100],
];

const polygon = (ring: [number, number][], style: Style): string => {
  const pairs = ring.map(([x, y]) => (style.order === 'ne' ? `${NORTH + y} ${EAST + x}` : `${EAST + x} ${NORTH + y}`));
  return `<gml:Polygon srsName="${style.crs}"><gml:exterior><gml:LinearRing><gml:posList>${pairs.join(' ')}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>`;
};

const collection = (members: string[], { prefix, version }: Style): string => `<?xml version="1.0" encoding="UTF-8"?>
<wfs:FeatureCollection xmlns:${prefix}="https://www.gov.pl/static/zagospodarowanieprzestrzenne/schemas/app/${version}" xmlns:gml="http://www.opengis.net/gml/3.2"
 xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:xlink="http://www.w3.org/1999/xlink">${members.map((one) => `<wfs:member>${one}</wfs:member>`).join('\n')}</wfs:FeatureCollection>`;

const identifier = (localId: string, { prefix: p, stamp }: Style): string =>
  `<${p}:idIIP><${p}:Identyfikator><${p}:przestrzenNazw>${SPACE}</${p}:przestrzenNazw><${p}:lokalnyId>${localId}</${p}:lokalnyId><${p}:wersjaId>${stamp}</${p}:wersjaId></${p}:Identyfikator></${p}:idIIP>`;

const status = (p: string, code: string): string =>
  `<${p}:status xlink:href="http://inspire.ec.europa.eu/codelist/ProcessStepGeneralValue/${code}"/>`;

export function actFile(
  options: Partial<Style> & {
    cell?: [number, number, number, number];
    status?: string;
    without?: string;
    title?: string;
  } = {},
): FileSource {
  const style = { ...STYLE, ...options };
  const p = style.prefix;
  const fields = [
    identifier('1POG', style),
    `<${p}:poczatekWersjiObiektu>2026-01-01T12:00:00Z</${p}:poczatekWersjiObiektu>`,
    `<${p}:tytul>${options.title ?? 'Plan ogólny próby'}</${p}:tytul>`,
    `<${p}:typPlanu xlink:href="https://x/TypAktuPlanowaniaPrzestrzennegoKod/planOgolnyGminy"/>`,
    `<${p}:poziomHierarchii xlink:href="http://x/local"/>`,
    `<${p}:obowiazujeOd>2026-02-01</${p}:obowiazujeOd>`,
    status(p, options.status ?? 'legalForce'),
    `<${p}:zasiegPrzestrzenny><gml:MultiSurface srsName="${style.crs}"><gml:surfaceMember>${polygon(rectangle(options.cell ?? [0, 0, 3, 1]), style).replace(/ srsName="[^"]*"/, '')}</gml:surfaceMember></gml:MultiSurface></${p}:zasiegPrzestrzenny>`,
  ].filter((field) => !options.without || !field.startsWith(`<${p}:${options.without}`));
  return source(
    'akt.gml',
    collection(
      [`<${p}:AktPlanowaniaPrzestrzennego gml:id="a">${fields.join('')}</${p}:AktPlanowaniaPrzestrzennego>`],
      style,
    ),
  );
}

export function zonesFile(zones: ZoneSheet[], options: Partial<Style> = {}): FileSource {
  const style = { ...STYLE, ...options };
  return source(
    'strefy.gml',
    collection(
      zones.map((zone) => zoneMember(zone, style)),
      style,
    ),
  );
}

function zoneMember(zone: ZoneSheet, style: Style): string {
  const p = style.prefix;
  const [code, profile] = CODES[zone.symbol] ?? ['strefaGospodarcza', 'P K'];
  const classes = (name: string, codes: string[]) =>
    codes.map((one) => `<${p}:${name} xlink:href="https://x/KPT#KPT-MPZP-${one}"/>`).join('');
  const fields = [
    identifier(zone.localId ?? `1POG-${zone.n}${zone.symbol}`, style),
    `<${p}:oznaczenie>${zone.designation ?? `${zone.n}${zone.symbol}`}</${p}:oznaczenie>`,
    `<${p}:symbol>${zone.symbol}</${p}:symbol>`,
    `<${p}:poczatekWersjiObiektu>2026-01-01T12:00:00Z</${p}:poczatekWersjiObiektu>`,
    `<${p}:obowiazujeOd>${zone.from ?? '2026-02-01'}</${p}:obowiazujeOd>`,
    status(p, zone.status ?? 'legalForce'),
    `<${p}:charakterUstalenia xlink:href="https://x/generallyBinding"/>`,
    `<${p}:geometria>${polygon(zone.ring ?? rectangle(zone.cell), style)}</${p}:geometria>`,
    `<${p}:plan xlink:href="https://x/AktPlanowaniaPrzestrzennego/${SPACE}/1POG"/>`,
    `<${p}:nazwa xlink:href="https://x/RodzajStrefyPlanistycznejKod/${zone.name ?? code}"/>`,
    classes('profilPodstawowy', zone.basic ?? profile.split(' ')),
    classes('profilDodatkowy', zone.additional ?? []),
    zone.limits ??
      `<${p}:maksNadziemnaIntensywnoscZabudowy>1.2</${p}:maksNadziemnaIntensywnoscZabudowy><${p}:maksUdzialPowierzchniZabudowy>60.0</${p}:maksUdzialPowierzchniZabudowy><${p}:maksWysokoscZabudowy uom="m">15.0</${p}:maksWysokoscZabudowy><${p}:minUdzialPowierzchniBiologicznieCzynnej>20.0</${p}:minUdzialPowierzchniBiologicznieCzynnej>`,
    zone.more ?? '',
  ].filter((field) => !zone.without || !field.startsWith(`<${p}:${zone.without}`));
  return `<${p}:StrefaPlanistyczna gml:id="z${zone.n}">${fields.join('')}</${p}:StrefaPlanistyczna>`;
}

const source = (name: string, text: string): FileSource => bytesNamed(name, new TextEncoder().encode(text));

/** Three zones side by side that cover the act exactly. */
export const RIGHT: readonly ZoneSheet[] = [
  { n: 1, symbol: 'SP', cell: [0, 0, 1, 1] },
  { n: 2, symbol: 'SU', cell: [1, 0, 1, 1] },
  { n: 3, symbol: 'SN', cell: [2, 0, 1, 1] },
];

/** The right set with its second zone changed. */
export const withSecond = (change: Partial<ZoneSheet>): ZoneSheet[] =>
  RIGHT.map((zone, i) => (i === 1 ? { ...zone, ...change } : zone));
