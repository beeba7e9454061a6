import { union } from '../../../geometry/overlay.ts';
import type { Day } from '../../../kernel/day.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Actor } from '../../audit/index.server.ts';
import { useContours } from '../data/contours.queries.ts';
import { type LayerReport, storeLayer } from './import-layer.ts';
import { NOTHING_TOLD } from './read-layer.ts';

/** Land-use symbols of the land register (EGiB, rozp. 27.07.2021): forest; flowing, standing water and ditches. */
const SYMBOLS = { forest: ['Ls'], watercourse: ['Wp', 'Ws', 'W'] } as const;
export type DerivedKind = keyof typeof SYMBOLS;

export const isDerivedKind = (kind: string): kind is DerivedKind => Object.hasOwn(SYMBOLS, kind);

export type Derivation = {
  readonly kind: DerivedKind;
  /** The day as of which the register's file was true. */
  readonly asOf: Day;
  readonly validUntil: Day;
  readonly actor: Actor;
  readonly dryRun?: boolean;
};

const SOURCE = 'Ewidencja gruntów i budynków, kontury użytków';

/**
 * Forest or water off the land-use contours that stand here, for the land that contours cover: what the register's file left out nobody looked
 * at. Refuses where there are none.
 */
export async function deriveLayer(
  db: Db,
  { kind, ...given }: Derivation,
): Promise<Result<LayerReport, { readonly kind: 'no-contours' }>> {
  const contours = await useContours(db);
  if (contours.length === 0) return refuse({ kind: 'no-contours' });
  const symbols: readonly string[] = SYMBOLS[kind];
  const things = contours
    .filter(({ use }) => symbols.includes(use))
    .map(({ id, use, geometry }) => ({ name: `${use}, kontur ${id}`, attributes: {}, shape: geometry, lines: [] }));
  const area = union(contours.map(({ geometry }) => geometry));
  const request = {
    ...given,
    kind,
    file: null,
    area: null,
    areaName: 'kontury ewidencji',
    source: SOURCE,
    derived: true,
  };
  return ok(await storeLayer(db, request, { area, batches: () => [things], told: () => NOTHING_TOLD }));
}
