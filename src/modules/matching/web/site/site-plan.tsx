import type { Day } from '../../../../kernel/day.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import type { Parcel } from '../../../places/index.ts';
import { HallPlace, PlanDrawing, PlanLinesKey } from '../../../places/web/index.ts';
import type { Dossier } from '../../core/dossier.ts';
import { hasCurves } from '../../core/hall/curves/known-curves.ts';
import { drawnOn } from '../../core/land/drawn-land.ts';
import type { Need } from '../../core/need/need.ts';
import { Curve } from '../fit/curve.tsx';
import { StripTable } from '../fit/strip-table.tsx';
import { Figures } from './drawing/figures.tsx';
import { siteLand, useOfLand } from './drawing/site-land.ts';
import { siteMessages } from './messages.ts';
import { drawnOnce } from '../../../../ui/drawn-once.ts';

type Props = {
  dossier: Dossier;
  neighbours: readonly Parcel[];
  need: Need | null;
  links: {
    /** Where the script asks for what a moved hall is held against. */
    hall: string;
    /** The same to print; null where no page can be asked about the land. */
    sheet: string | null;
    svg: string;
  };
  asOf: Day;
  locale: Locale;
};

/** The land as a sheet with its strips; with a hall in the need, where it can stand. Nothing for a site without land. */
export function SitePlan(props: Props) {
  const { dossier, need, asOf, locale } = props;
  if (dossier.parcels.length === 0) return null;
  const asks = need?.length && need.width;
  // Without a hall the drawing is the same for every need of one use; neighbours are read once for each dossier.
  if (asks) return <Drawn {...props} />;
  const use = useOfLand(need);
  const key = `plan ${use} ${asOf} ${locale} ${props.links.hall} ${hasCurves(dossier)}`;
  return (
    <div
      dangerouslySetInnerHTML={drawnOnce(dossier, key, () => (
        <Drawn {...props} />
      ))}
    />
  );
}

function Drawn(props: Props) {
  const { dossier, asOf, locale } = props;
  const text = siteMessages(locale).plan;
  const { placed, known, drawing } = siteLand(props);
  return (
    <>
      <section class="section" aria-labelledby="drawing">
        <h2 id="drawing">{placed ? text.titleHall : text.title}</h2>
        <div class={known || placed ? 'leaf' : undefined}>
          <figure>
            <PlanDrawing {...drawing} />
            <PlanLinesKey lines={drawing.lines ?? []} locale={locale} />
            <figcaption class="small sub">
              {known && text.strips} {drawnOn(dossier) === null ? text.note : text.drawnNote}
            </figcaption>
            {dossier.site.kind === 'land' && (
              <p class="actions small">
                {props.links.sheet && <a href={props.links.sheet}>{text.sheet}</a>}
                <a href={props.links.svg}>{text.svg}</a>
              </p>
            )}
          </figure>
          {(known || placed) && (
            <aside class="note fit-figures" aria-label={text.figures}>
              {known && <HallPlace id="site" from={props.links.hall} />}
              {placed && <p>{placed.sure ? text.hallSure : text.hallUnsure}</p>}
              <Figures placed={placed} locale={locale} />
            </aside>
          )}
        </div>
      </section>
      {known && <Curve curve={known.curve} reckonedOn={known.curveOf ?? asOf} locale={locale} />}
      {known && <StripTable area={known.area} id={drawing.id} locale={locale} />}
    </>
  );
}
