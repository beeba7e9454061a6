import type { Day } from '../../../../kernel/day.ts';
import { provisionState } from '../../../../kernel/provision.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import type { Parcel } from '../../../places/index.ts';
import { PlanDrawing, type PlanDrawingProps, PlanLinesKey } from '../../../places/web/index.ts';
import type { Dossier } from '../../core/dossier.ts';
import { drawnOn } from '../../core/land/drawn-land.ts';
import { standingZones } from '../../core/land/standing-zones.ts';
import type { Need } from '../../core/need/need.ts';
import { siteMessages } from './messages.ts';
import { type Placed, placeHall } from '../../core/hall/placed-hall.ts';
import { drawnOnce } from '../../../../ui/drawn-once.ts';

type Props = {
  dossier: Dossier;
  neighbours: readonly Parcel[];
  need: Need | null;
  asOf: Day;
  locale: Locale;
};

/** The land as a sheet; with a hall in the need, where it can stand. Nothing for a site without land. */
export function SitePlan({ dossier, neighbours, need, asOf, locale }: Props) {
  if (dossier.parcels.length === 0) return null;
  const text = siteMessages(locale).plan;
  const placed = need && dossier.site.kind === 'land' ? placeHall(dossier, need, asOf) : null;
  return (
    <section class="section" aria-labelledby="drawing">
      <h2 id="drawing">{placed ? text.titleHall : text.title}</h2>
      <div class="leaf">
        {placed ? (
          <figure>
            <Sheet dossier={dossier} neighbours={neighbours} placed={placed} asOf={asOf} locale={locale} />
          </figure>
        ) : (
          // Without a hall the drawing is the same for every need; neighbours are read once for each dossier.
          <figure
            dangerouslySetInnerHTML={drawnOnce(dossier, `plan ${asOf} ${locale}`, () => (
              <Sheet dossier={dossier} neighbours={neighbours} placed={null} asOf={asOf} locale={locale} />
            ))}
          />
        )}
        {placed && (
          <aside class="note" aria-label={text.titleHall}>
            <p>{placed.sure ? text.hallSure : text.hallUnsure}</p>
            <p>{text.buildable}</p>
          </aside>
        )}
      </div>
    </section>
  );
}

type SheetProps = Pick<Props, 'dossier' | 'neighbours' | 'asOf' | 'locale'> & { placed: Placed | null };

function Sheet({ dossier, neighbours, placed, asOf, locale }: SheetProps) {
  const text = siteMessages(locale).plan;
  const own = new Set(dossier.parcels.map(({ id }) => id));
  return (
    <>
      <PlanDrawing
        locale={locale}
        id="site"
        name={text.name(dossier.site.name[locale], dossier.site.district[locale])}
        parcels={dossier.parcels.map(({ number, geometry, areaM2 }) => ({ number, shape: geometry, areaM2 }))}
        neighbours={neighbours
          .filter(({ id }) => !own.has(id))
          .map(({ number, geometry }) => ({ number, shape: geometry }))}
        zones={standingZones(dossier, asOf).map(({ designation, name, geometry }) => ({
          symbol: designation,
          name: name[locale],
          shape: geometry,
        }))}
        lines={linesOf(dossier, asOf)}
        {...(placed && { hall: placed.hall, buildable: placed.room })}
      />
      <PlanLinesKey lines={linesOf(dossier, asOf)} locale={locale} />
      <figcaption class="small sub">{drawnOn(dossier) === null ? text.note : text.drawnNote}</figcaption>
    </>
  );
}

/** Building lines that the plans on the land draw and that have not ended. */
export const linesOf = (dossier: Dossier, asOf: Day): NonNullable<PlanDrawingProps['lines']> =>
  standingZones(dossier, asOf).flatMap(({ provisions }) =>
    provisions
      .filter((provision) => provisionState(provision, asOf) !== 'outdated')
      .flatMap(({ kind, line }) =>
        (line ?? []).map(
          (points) => ({ kind: kind === 'obligatory-line' ? 'obligatory' : 'no-cross', points }) as const,
        ),
      ),
  );
