import type { Bilingual } from '../../../../kernel/locale.ts';

export type ZoneKind = {
  readonly symbol: string;
  /** Last part of the code list's address (RodzajStrefyPlanistycznejKod). */
  readonly code: string;
  readonly name: Bilingual;
  readonly basic: readonly string[];
  readonly additional: readonly string[];
};

const kind = (
  symbol: string,
  [code, pl, en]: readonly [string, string, string],
  [basic, additional]: readonly [string, string],
): ZoneKind => ({
  symbol,
  code,
  name: { pl, en },
  basic: basic.split(' '),
  additional: additional.split(' '),
});

/** The 13 planning zones of a general plan (upzp art. 13c; APP data standard, rozp. MRiT 24.10.2023, Dz.U. 2023 poz. 2409) with the profiles that each may have. */
const ZONE_KINDS: readonly ZoneKind[] = [
  kind(
    'SW',
    [
      'strefaWielofunkcyjnaZZabudowaMieszkaniowaWielorodzinna',
      'strefa wielofunkcyjna z zabudową mieszkaniową wielorodzinną',
      'mixed use with blocks of flats',
    ],
    ['MW U K ZP ZD I', 'MN H ZN L W'],
  ),
  kind(
    'SJ',
    [
      'strefaWielofunkcyjnaZZabudowaMieszkaniowaJednorodzinna',
      'strefa wielofunkcyjna z zabudową mieszkaniową jednorodzinną',
      'mixed use with houses',
    ],
    ['MN U K ZP ZD I', 'ML ZN L W'],
  ),
  kind(
    'SZ',
    [
      'strefaWielofunkcyjnaZZabudowaZagrodowa',
      'strefa wielofunkcyjna z zabudową zagrodową',
      'mixed use with farmsteads',
    ],
    ['RZM RZP RA K ZP ZD I', 'RZW RN PEB U ZN L W'],
  ),
  kind('SU', ['strefaUslugowa', 'strefa usługowa', 'services'], ['U K ZP ZD I', 'PS PEF ZN L W']),
  kind(
    'SH',
    ['strefaHandluWielkopowierzchniowego', 'strefa handlu wielkopowierzchniowego', 'large-scale retail'],
    ['H K ZP ZD I', 'U PS PEF ZN L W'],
  ),
  kind('SP', ['strefaGospodarcza', 'strefa gospodarcza', 'business and production'], ['P K ZP ZD I', 'U ZN L W']),
  kind(
    'SR',
    ['strefaProdukcjiRolniczej', 'strefa produkcji rolniczej', 'agricultural production'],
    ['RZP RZW RA K ZD I', 'RN PEB PEF PEW PEO ZP ZN L W'],
  ),
  kind('SI', ['strefaInfrastrukturalna', 'strefa infrastrukturalna', 'infrastructure'], ['I K ZD', 'U P ZP ZN L W']),
  kind(
    'SN',
    ['strefaZieleniIRekreacji', 'strefa zieleni i rekreacji', 'green and recreation'],
    ['ZP ZB W K ZD I', 'US UK UHD UG UT UN UE UZ ZN L'],
  ),
  kind('SC', ['strefaCmentarzy', 'strefa cmentarzy', 'cemeteries'], ['C K ZP ZD I', 'UR UHD ZN L W']),
  kind('SG', ['strefaGornictwa', 'strefa górnictwa', 'mining'], ['G K ZD I', 'P UH UL UG UA UN ZP ZN L W']),
  kind('SO', ['strefaOtwarta', 'strefa otwarta', 'open land'], ['RN L ZN W K ZD I', 'PEW PEF PEG PEO PEB ZP']),
  kind(
    'SK',
    ['strefaKomunikacyjna', 'strefa komunikacyjna', 'transport'],
    ['KDA KDS KDR KDG KK KKL KW KL KO ZD I', 'KDZ UHD UG UT ZP L ZN W'],
  ),
];

const BY_SYMBOL: ReadonlyMap<string, ZoneKind> = new Map(ZONE_KINDS.map((one) => [one.symbol, one]));
const BY_CODE: ReadonlyMap<string, ZoneKind> = new Map(ZONE_KINDS.map((one) => [one.code, one]));

/** By the letters of the symbol (SP); null for none of the 13. */
export const kindBySymbol = (symbol: string | null): ZoneKind | null => BY_SYMBOL.get(symbol ?? '') ?? null;
/** By the code list's name (strefaGospodarcza); null for none of the 13. */
export const kindByCode = (code: string | null): ZoneKind | null => BY_CODE.get(code ?? '') ?? null;

/** "12SP": a number without a leading zero, then the zone's symbol. */
export const DESIGNATION = /^[1-9]\d{0,4}(SW|SJ|SZ|SU|SH|SP|SR|SI|SN|SC|SG|SO|SK)$/;
