import { childOf, childrenOf, findWithin, textOf, type XmlElement } from '../../../../kernel/files/xml-element.ts';
import { readGmlSurface } from '../../../places/index.ts';
import type { RawAct, RawDocument, RawObject, RawZone, ZoneLimit } from './raw-plan.ts';

/** Areas that lie over the zones (OUZ, OZS, OSD): read past, not imported. */
export const OVERLAY_MEMBERS: ReadonlySet<string> = new Set([
  'ObszarUzupelnieniaZabudowy',
  'ObszarZabudowySrodmiejskiej',
  'ObszarStandardowDostepnosciInfrastrukturySpolecznej',
]);

/** Members that carry a plan. */
export const APP_MEMBERS: ReadonlySet<string> = new Set([
  'AktPlanowaniaPrzestrzennego',
  'StrefaPlanistyczna',
  'DokumentFormalny',
]);
/** Namespaces of the APP standard, 1.0 to 3.0; prefixes differ from file to file. */
export const APP_SPACE = /^https:\/\/www\.gov\.pl\/static\/zagospodarowanieprzestrzenne\/schemas\/app\/[123]\.\d$/;

const ACT_FIELDS = [
  'idIIP',
  'poczatekWersjiObiektu',
  'tytul',
  'typPlanu',
  'poziomHierarchii',
  'status',
  'zasiegPrzestrzenny',
];
const ZONE_FIELDS = [
  'idIIP',
  'oznaczenie',
  'symbol',
  'poczatekWersjiObiektu',
  'obowiazujeOd',
  'status',
  'charakterUstalenia',
  'geometria',
  'plan',
  'nazwa',
  'profilPodstawowy',
];

const LIMITS: readonly (readonly [ZoneLimit, string])[] = [
  ['max-intensity', 'maksNadziemnaIntensywnoscZabudowy'],
  ['max-cover', 'maksUdzialPowierzchniZabudowy'],
  ['max-height', 'maksWysokoscZabudowy'],
  ['min-green', 'minUdzialPowierzchniBiologicznieCzynnej'],
];

/** An act, a zone or a document of an APP 2.0 or 3.0 file; null for a member of another namespace. */
export function readAppMember(member: XmlElement, file: string): RawAct | RawZone | RawDocument | null {
  if (!APP_SPACE.test(member.space)) return null;
  if (member.name === 'AktPlanowaniaPrzestrzennego') return readAct(member, file);
  if (member.name === 'StrefaPlanistyczna') return readZone(member, file);
  return member.name === 'DokumentFormalny' ? readDocument(member, file) : null;
}

const readAct = (member: XmlElement, file: string): RawAct => ({
  ...readObject(member, { file, fields: ACT_FIELDS, geometry: 'zasiegPrzestrzenny' }),
  kind: 'act',
  title: textOf(member, 'tytul'),
  type: codeOf(member, 'typPlanu'),
  link: linkOf(findWithin(member, 'lacze')),
  drawing: linkOf(findWithin(childOf(member, 'rysunek') ?? EMPTY, 'lacze')),
});

const EMPTY: XmlElement = { name: '', space: '', attributes: {}, children: [], text: '', line: 0 };

const readZone = (member: XmlElement, file: string): RawZone => ({
  ...readObject(member, { file, fields: ZONE_FIELDS, geometry: 'geometria' }),
  kind: 'zone',
  designation: textOf(member, 'oznaczenie'),
  symbol: textOf(member, 'symbol'),
  nameCode: codeOf(member, 'nazwa'),
  plan: childOf(member, 'plan')?.attributes['href'] || null,
  basic: childrenOf(member, 'profilPodstawowy').flatMap(classOf),
  additional: childrenOf(member, 'profilDodatkowy').flatMap(classOf),
  limits: Object.fromEntries(
    LIMITS.flatMap(([limit, name]) => {
      const text = textOf(member, name);
      return text === null ? [] : [[limit, text]];
    }),
  ),
});

const readDocument = (member: XmlElement, file: string): RawDocument => ({
  kind: 'document',
  file,
  title: textOf(member, 'tytul'),
  number: textOf(member, 'numerIdentyfikacyjny'),
  link: linkOf(childOf(member, 'lacze')),
  journal: codeOf(member, 'dziennikUrzedowy'),
  adopts: childrenOf(member, 'uchwala').flatMap((reference) => reference.attributes['href'] || []),
});

type Shape = { readonly file: string; readonly fields: readonly string[]; readonly geometry: string };

function readObject(member: XmlElement, { file, fields, geometry }: Shape): RawObject {
  const identifier = findWithin(childOf(member, 'idIIP') ?? member, 'Identyfikator');
  const property = childOf(member, geometry);
  const surface = property ? readGmlSurface(property) : null;
  return {
    file,
    line: member.line,
    identifier: {
      space: identifier && textOf(identifier, 'przestrzenNazw'),
      localId: identifier && textOf(identifier, 'lokalnyId'),
      version: identifier && textOf(identifier, 'wersjaId'),
    },
    missing: fields.filter((name) => isMissing(member, name)),
    versionFrom: textOf(member, 'poczatekWersjiObiektu'),
    versionTo: textOf(member, 'koniecWersjiObiektu'),
    from: textOf(member, 'obowiazujeOd'),
    to: textOf(member, 'obowiazujeDo'),
    status: codeOf(member, 'status'),
    coordinates: surface && surface.coordinates.length > 0 ? surface.coordinates : null,
    geometryFault: surface?.fault ?? null,
    crsName: surface?.crsName ?? null,
  };
}

/** An element is missing when it is absent, or says nothing by text, attribute or child. The reference to the act may stand empty. */
function isMissing(member: XmlElement, name: string): boolean {
  const element = childOf(member, name);
  if (!element) return true;
  if (name === 'plan') return false;
  return element.text === '' && element.children.length === 0 && !element.attributes['href'];
}

const lastPart = (href: string): string => href.split(/[/#]/).at(-1) ?? '';

/** The code that a reference to a code list names. */
function codeOf(member: XmlElement, name: string): string | null {
  const href = childOf(member, name)?.attributes['href'];
  return href ? lastPart(href) : null;
}

/** "…/ontology/KPT#KPT-MPZP-MN" → MN */
function classOf(profile: XmlElement): string[] {
  const href = profile.attributes['href'];
  return href
    ? [
        lastPart(href)
          .replace(/^KPT-MPZP-/, '')
          .slice(0, 20),
      ]
    : [];
}

/** A web address of the source; anything else is not passed on. */
function linkOf(element: XmlElement | null): string | null {
  const link = element?.attributes['href'] ?? element?.text ?? '';
  return /^https?:\/\/\S{3,500}$/.test(link) ? link : null;
}
