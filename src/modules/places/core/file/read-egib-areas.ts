import { childOf, findWithin, textOf, type XmlElement } from '../../../../kernel/files/xml-element.ts';
import type { RawArea } from '../land-use/contour.ts';
import { readGmlSurface } from '../read-gml-surface.ts';
import { symbolsOf } from './read-egib-parcels.ts';

const KINDS: Readonly<Record<string, RawArea['kind']>> = {
  EGB_KonturUzytkuGruntowego: 'use',
  EGB_KonturKlasyfikacyjny: 'class',
  EGB_ObrebEwidencyjny: 'precinct',
};

/** Whether an EGiB member of that name is a contour or a precinct. */
export const isEgibArea = (name: string): boolean => Object.hasOwn(KINDS, name);

/** A contour of use or of soil class, or a precinct, of an EGiB GML file. */
export function readEgibArea(member: XmlElement): RawArea {
  const property = childOf(member, 'geometria');
  const surface = property ? readGmlSurface(property) : null;
  const { use, soilClass } = symbolsOf(member);
  return {
    kind: KINDS[member.name]!,
    id:
      textOf(member, 'idUzytku') ??
      textOf(member, 'idKonturu') ??
      textOf(member, 'idObrebu') ??
      (findWithin(member, 'lokalnyId')?.text || null),
    line: member.line,
    coordinates: surface && surface.coordinates.length > 0 ? surface.coordinates : null,
    geometryFault: surface?.fault ?? null,
    crsName: surface?.crsName ?? null,
    use,
    soilClass,
    name: textOf(member, 'nazwaWlasna') ?? textOf(member, 'nazwaObrebu'),
  };
}
