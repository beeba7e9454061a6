import type { Day } from '../../../../../kernel/day.ts';
import type { Locale } from '../../../../../kernel/locale.ts';
import { provisionState } from '../../../../../kernel/provision.ts';
import type { Parcel } from '../../../../places/index.ts';
import type { PlanDrawingProps } from '../../../../places/web/index.ts';
import type { Dossier } from '../../../core/dossier.ts';
import type { BuildableArea } from '../../../core/hall/buildable/buildable-area.ts';
import type { Placed } from '../../../core/hall/placed-hall.ts';
import { standingZones } from '../../../core/land/standing-zones.ts';
import { drawnStrips } from '../../fit/strip-table.tsx';

export type Drawn = {
  readonly dossier: Dossier;
  readonly neighbours: readonly Parcel[];
  readonly placed: Placed | null;
  /** Null where the strips were not computed. */
  readonly area: BuildableArea | null;
  readonly asOf: Day;
  readonly locale: Locale;
};

/** What the drawing of land shows: on its page, on a sheet and in a file of its own. */
export function landDrawing(
  { dossier, neighbours, placed, area, asOf, locale }: Drawn,
  called: Pick<PlanDrawingProps, 'id' | 'name'>,
): PlanDrawingProps {
  const own = new Set(dossier.parcels.map(({ id }) => id));
  const buildable = area ? area.rest : placed?.room;
  return {
    locale,
    ...called,
    parcels: dossier.parcels.map(({ number, geometry, areaM2 }) => ({ number, shape: geometry, areaM2 })),
    neighbours: neighbours
      .filter(({ id }) => !own.has(id))
      .map(({ number, geometry }) => ({ number, shape: geometry })),
    zones: standingZones(dossier, asOf).map(({ designation, name, geometry }) => ({
      symbol: designation,
      name: name[locale],
      shape: geometry,
    })),
    lines: linesOf(dossier, asOf),
    ...(area && { strips: drawnStrips(area, locale) }),
    ...(buildable && { buildable }),
    ...(placed && { hall: placed.hall }),
  };
}

/** Building lines that the plans on the land draw and that have not ended. */
const linesOf = (dossier: Dossier, asOf: Day): NonNullable<PlanDrawingProps['lines']> =>
  standingZones(dossier, asOf).flatMap(({ provisions }) =>
    provisions
      .filter((provision) => provisionState(provision, asOf) !== 'outdated')
      .flatMap(({ kind, line }) =>
        (line ?? []).map(
          (points) => ({ kind: kind === 'obligatory-line' ? 'obligatory' : 'no-cross', points }) as const,
        ),
      ),
  );
