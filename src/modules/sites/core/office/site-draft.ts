import {
  cleanLine,
  cleanLines,
  hasControlCharacters,
  hasControlCharactersInLines,
} from '../../../../kernel/plain-text.ts';
import { ok, refuse, type Result } from '../../../../kernel/result.ts';
import { MOST_PARCELS, readParcelList, type ParcelName } from './parcel-list.ts';
import { OUTLINE_SYSTEMS, type OutlineFault, type TypedOutline } from './outline.ts';
import { SITE_KINDS, type LandCharacter, type SiteKind } from '../site.ts';

export const DRAFT_FIELDS = [
  'kind',
  'character',
  'parcels',
  'address',
  'at',
  'namePl',
  'nameEn',
  'districtPl',
  'districtEn',
  'summaryPl',
  'summaryEn',
  'contact',
] as const;

/** The border of land that has no parcels, and the system of its corners: the last resort. */
export const OUTLINE_FIELDS = ['outline', 'outlineSystem'] as const;
type OutlineField = (typeof OUTLINE_FIELDS)[number];

export type DraftField = (typeof DRAFT_FIELDS)[number];

/** What a clerk typed. */
export type DraftWords = Readonly<Record<DraftField, string>> & Readonly<Partial<Record<OutlineField, string>>>;

export type DraftFault = {
  readonly field: DraftField | OutlineField;
  readonly code:
    | OutlineFault['code']
    /** Land stands on parcels or within a drawn border, not both. */
    | 'outline-and-parcels'
    | 'missing'
    | 'too-long'
    | 'control-characters'
    | 'unknown-choice'
    | 'not-land'
    | 'unreadable-parcel'
    | 'too-many-parcels'
    | 'unknown-parcel'
    | 'ambiguous-parcel'
    | 'no-place'
    | 'bad-place';
  /** What was not understood, or which parcels it may be. */
  readonly about?: string;
  readonly limit?: number;
};

/** A site as a clerk means it; parcels are still names. */
export type SiteDraft = {
  readonly kind: SiteKind;
  readonly character: LandCharacter | null;
  readonly parcels: readonly ParcelName[];
  /** Instead of parcels; null where there is none. */
  readonly outline: TypedOutline | null;
  readonly address: string;
  /** Longitude and latitude, degrees; null where parcels tell the place. */
  readonly at: readonly [number, number] | null;
  readonly name: { readonly pl: string; readonly en: string };
  readonly district: { readonly pl: string; readonly en: string };
  readonly summary: { readonly pl: string; readonly en: string };
  /** The number of a contact of the city. */
  readonly contact: number;
};

/** Characters. */
const LIMITS = {
  address: 200,
  namePl: 120,
  nameEn: 120,
  districtPl: 80,
  districtEn: 80,
  summaryPl: 800,
  summaryEn: 800,
};
type TextField = keyof typeof LIMITS;
const REQUIRED: readonly TextField[] = ['namePl', 'nameEn', 'districtPl', 'districtEn'];

/** Everything that is wrong with a draft, in the order of the form; whether parcels and contact exist is asked later. */
export function checkDraft(words: DraftWords): Result<SiteDraft, { kind: 'bad-draft'; faults: readonly DraftFault[] }> {
  const kind = SITE_KINDS.find((one) => one === words.kind);
  const parcels = readParcelList(words.parcels);
  const at = readPlace(words.at);
  const faults: DraftFault[] = [
    ...(kind ? [] : [{ field: 'kind', code: words.kind === '' ? 'missing' : 'unknown-choice' } as const]),
    ...characterFaults(words, kind),
    ...parcelFaults(parcels),
    ...outlineFaults(words),
    ...textFaults('address', words.address),
    ...(at === undefined ? [{ field: 'at', code: 'bad-place' } as const] : []),
    ...placeFaults({ kind, land: words.parcels + (words.outline ?? ''), at: words.at }),
    ...REQUIRED.flatMap((field) => textFaults(field, words[field])),
    ...textFaults('summaryPl', words.summaryPl),
    ...textFaults('summaryEn', words.summaryEn),
    ...(/^[1-9]\d{0,14}$/.test(words.contact) ? [] : [{ field: 'contact', code: 'missing' } as const]),
  ];
  if (faults.length > 0 || !kind || at === undefined) return refuse({ kind: 'bad-draft', faults });
  const text = (field: TextField): string => clean(field, words[field]);
  return ok({
    kind,
    character: kind === 'land' ? ((words.character || null) as LandCharacter | null) : null,
    parcels: parcels.names,
    outline: outlineOf(words),
    address: text('address'),
    at,
    name: { pl: text('namePl'), en: text('nameEn') },
    district: { pl: text('districtPl'), en: text('districtEn') },
    summary: { pl: text('summaryPl'), en: text('summaryEn') },
    contact: Number(words.contact),
  });
}

const clean = (field: TextField, text: string): string =>
  field.startsWith('summary') ? cleanLines(text) : cleanLine(text);

function textFaults(field: TextField, typed: string): DraftFault[] {
  const text = clean(field, typed);
  if (text === '') return REQUIRED.includes(field) ? [{ field, code: 'missing' }] : [];
  if (text.length > LIMITS[field]) return [{ field, code: 'too-long', limit: LIMITS[field] }];
  const bad = field.startsWith('summary') ? hasControlCharactersInLines(text) : hasControlCharacters(text);
  return bad ? [{ field, code: 'control-characters' }] : [];
}

function characterFaults({ character }: DraftWords, kind: SiteKind | undefined): DraftFault[] {
  if (character === '') return [];
  if (character !== 'greenfield' && character !== 'brownfield') return [{ field: 'character', code: 'unknown-choice' }];
  return kind && kind !== 'land' ? [{ field: 'character', code: 'not-land' }] : [];
}

function parcelFaults({ names, unreadable }: ReturnType<typeof readParcelList>): DraftFault[] {
  if (unreadable.length > 0) {
    return [{ field: 'parcels', code: 'unreadable-parcel', about: unreadable.slice(0, 3).join(', ') }];
  }
  return names.length > MOST_PARCELS ? [{ field: 'parcels', code: 'too-many-parcels', limit: MOST_PARCELS }] : [];
}

/** Where land lies, as somebody typed it: parcels, or the corners of a border. */
export type LandWords = Pick<DraftWords, 'parcels' | OutlineField>;

/** Land as it is meant, still by name, or what is wrong with it; by parcels or within a border, never both. */
export function checkLand(
  words: LandWords,
): Result<Pick<SiteDraft, 'parcels' | 'outline'>, { kind: 'bad-draft'; faults: readonly DraftFault[] }> {
  const parcels = readParcelList(words.parcels);
  const faults = [...parcelFaults(parcels), ...outlineFaults(words)];
  return faults.length > 0
    ? refuse({ kind: 'bad-draft', faults })
    : ok({ parcels: parcels.names, outline: outlineOf(words) });
}

const systemOf = ({ outlineSystem }: LandWords) => OUTLINE_SYSTEMS.find((one) => one === outlineSystem);

function outlineOf(words: LandWords): TypedOutline | null {
  const system = systemOf(words);
  const text = words.outline ?? '';
  return system && text.trim() !== '' ? { text, system } : null;
}

function outlineFaults(words: LandWords): DraftFault[] {
  if ((words.outline ?? '').trim() === '') return [];
  if (words.parcels.trim() !== '') return [{ field: 'outline', code: 'outline-and-parcels' }];
  return systemOf(words) ? [] : [{ field: 'outlineSystem', code: 'unknown-choice' }];
}

type Where = { readonly kind: SiteKind | undefined; readonly land: string; readonly at: string };

function placeFaults({ kind, land, at }: Where): DraftFault[] {
  if (land.trim() !== '') return [];
  if (kind === 'land') return [{ field: 'parcels', code: 'missing' }];
  return kind && at.trim() === '' ? [{ field: 'at', code: 'no-place' }] : [];
}

const SOUTH = 49;
const NORTH = 54.9;
const WEST = 14.1;
const EAST = 24.2;

/** `51.7611, 18.0910` or, with decimal commas, `51,7611 18,0910`: latitude first, as maps show it. Undefined when it is not in Poland. */
export function readPlace(text: string): [number, number] | null | undefined {
  if (text.trim() === '') return null;
  const match = /^\s*(\d{2}(?:[.,]\d{1,9})?)\s*(?:[,;]\s*|\s+)(\d{2}(?:[.,]\d{1,9})?)\s*$/.exec(text);
  if (!match) return undefined;
  const [lat, lon] = [match[1]!, match[2]!].map((part) => Number(part.replace(',', '.'))) as [number, number];
  return lat >= SOUTH && lat <= NORTH && lon >= WEST && lon <= EAST ? [lon, lat] : undefined;
}

/** The name as it stands in an address: `Dobrzec, ul. Łódzka 3` → `dobrzec-ul-lodzka-3`. */
export function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return ['', 'nowe', 'new'].includes(plain) ? 'miejsce' : plain;
}
