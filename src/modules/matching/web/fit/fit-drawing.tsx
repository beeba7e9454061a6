import type { Locale } from '../../../../kernel/locale.ts';
import { formatNumber } from '../../../../ui/quantity.ts';
import {
  HallFigures,
  HallPlace,
  PlanDrawing,
  type PlanDrawingProps,
  PlanLinesKey,
  paperOf,
} from '../../../places/web/index.ts';
import { standingZones } from '../../core/land/standing-zones.ts';
import type { Placed } from '../../core/hall/placed-hall.ts';
import { linesOf } from '../site/site-plan.tsx';
import type { FitAnswerProps } from './fit-answer.tsx';
import { fitLink } from './link-to-hall.ts';
import { fitMessages } from './messages.ts';
import { drawnStrips } from './strip-table.tsx';
import { movingOf } from './moving-of.ts';

/** The sheet: the plot, its strips and the hall to scale, with the same in figures beside it. */
export function FitDrawing(props: FitAnswerProps) {
  const { placed, paper, words, locale } = props;
  const text = fitMessages(locale).drawing;
  const drawing = drawingOf(props);
  const scale = paperOf(drawing, paper);
  const other = paper === 'A4' ? 'A3' : 'A4';
  return (
    <section class={`section sheet sheet--${paper.toLowerCase()}`} aria-labelledby="drawing">
      <h2 id="drawing">{text.title}</h2>
      <div class={placed ? 'leaf' : undefined}>
        <figure>
          <PlanDrawing {...drawing} paper={scale} />
          <PlanLinesKey lines={drawing.lines ?? []} locale={locale} />
          <HallPlace drawing={drawing} {...movingOf(props)} check={fitLink(words, locale)} locale={locale} />
          <figcaption class="small sub">
            {text.line} {text.note} {text.scale(paper, formatNumber(scale, locale, 0))}
          </figcaption>
          <p class="actions small">
            <a href={`${fitLink(words, locale, { paper: other })}#drawing`}>{text.other(other)}</a>
          </p>
        </figure>
        {placed && <Figures placed={placed} locale={locale} />}
      </div>
    </section>
  );
}

function drawingOf({ dossier, neighbours, found, placed, asOf, locale }: FitAnswerProps): PlanDrawingProps {
  const own = new Set(dossier.parcels.map(({ id }) => id));
  const names = dossier.parcels.map(({ number }) => number).filter(Boolean);
  return {
    locale,
    id: 'fit',
    name: fitMessages(locale).drawing.name(names.join(', ')),
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
    strips: drawnStrips(found.area, locale),
    buildable: found.area.rest,
    ...(placed && { hall: placed.hall }),
  };
}

/** Where the hall stands, for those who do not see the drawing. */
export function Figures({ placed: { hall, angle }, locale }: { placed: Placed; locale: Locale }) {
  const text = fitMessages(locale);
  return (
    <aside class="note fit-figures" aria-label={text.figures}>
      <p>{text.placed}</p>
      <div class="hall-figures">
        <HallFigures hall={hall} angle={angle} locale={locale} />
      </div>
    </aside>
  );
}
