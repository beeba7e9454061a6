import { createHash } from 'node:crypto';
import type { MultiPolygon } from '../../../geometry/polygon.ts';
import type { Day } from '../../../kernel/day.ts';
import type { LayerKind, Thing } from '../core/layer.ts';

type Head = {
  readonly kind: LayerKind;
  readonly source: string;
  readonly areaName: string;
  readonly asOf: Day;
  readonly validUntil: Day;
  readonly area: MultiPolygon | null;
};

/** What makes a supply the same as another: not its file, but what it says. Things are added as they are read. */
export function supplyContent({ kind, source, areaName, asOf, validUntil, area }: Head) {
  const hash = createHash('sha256');
  const head = JSON.stringify([kind, source, areaName, asOf, validUntil, area]);
  hash.update(`${head.slice(0, -1)},[`);
  let count = 0;
  return {
    add(things: readonly Thing[]): void {
      for (const { name, attributes, shape, lines } of things)
        hash.update(`${count++ === 0 ? '' : ','}${JSON.stringify([name, attributes, shape, lines])}`);
    },
    get count(): number {
      return count;
    },
    /** Hexadecimal; once. */
    digest: (): string => hash.update(']]').digest('hex'),
  };
}
