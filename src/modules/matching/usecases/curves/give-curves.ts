import { createHash } from 'node:crypto';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { Dossier } from '../../core/dossier.ts';
import { giveCurves, hasCurves } from '../../core/hall/curves/known-curves.ts';
import { madeOf } from '../../core/hall/curves/made-of.ts';
import type { Need } from '../../core/need/need.ts';
import { readCurves } from '../../data/fit-curves.queries.ts';

/** The kept curves for those of the sites that lack them, where the need asks for a hall on land. */
// oxlint-disable-next-line max-params
export async function curvesForNeed(db: Db, need: Need, dossiers: readonly Dossier[]): Promise<void> {
  if (need.kind === 'land' && need.length && need.width) await curvesOfSites(db, dossiers);
}

/** As `curvesForNeed`, whatever is asked. Curves that were made of other land are left where they are. */
export async function curvesOfSites(db: Db, dossiers: readonly Dossier[]): Promise<void> {
  const lacking = dossiers.filter((one) => one.site.kind === 'land' && one.parcels.length > 0 && !hasCurves(one));
  if (lacking.length === 0) return;
  const kept = await readCurves(
    db,
    lacking.map(({ site }) => site.id),
  );
  const bySite = new Map(kept.map((one) => [one.siteId, one]));
  for (const dossier of lacking) {
    const found = bySite.get(dossier.site.id);
    if (found && found.land === landDigest(dossier)) giveCurves(dossier, found.curves);
  }
}

const digests = new WeakMap<MultiPolygon, string>();

/** A zone lies under many sites: each shape is digested once for as long as it lives. */
function digestOf(shape: MultiPolygon): string {
  const known = digests.get(shape);
  if (known) return known;
  const numbers: number[] = [];
  for (const part of shape) {
    numbers.push(Number.NaN);
    for (const ring of part) {
      numbers.push(Infinity);
      for (const [x, y] of ring) numbers.push(x, y);
    }
  }
  const digest = createHash('sha256').update(new Float64Array(numbers)).digest('base64url');
  digests.set(shape, digest);
  return digest;
}

/** Names all that the curves of a site are made of. */
export const landDigest = (dossier: Dossier): string =>
  createHash('sha256').update(madeOf(dossier, digestOf)).digest('base64url');
