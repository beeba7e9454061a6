import { formatNumber } from '../../../../ui/quantity.ts';
import { HallPlace, hallText, PlanDrawing, PlanLegend, PlanLinesKey, paperOf } from '../../../places/web/index.ts';
import { Figures } from '../site/drawing/figures.tsx';
import { landDrawing } from '../site/drawing/land-drawing.ts';
import { sheetBlock } from '../site/drawing/sheet-block.ts';
import type { FitAnswerProps } from './fit-answer.tsx';
import { fitLink } from './link-to-hall.ts';
import { fitMessages } from './messages.ts';
import { movingOf } from './moving-of.ts';

/** The sheet: the plot, its strips and the hall to scale, with the same in figures beside it. */
export function FitDrawing(props: FitAnswerProps) {
  const { placed, found, paper, words, locale } = props;
  const text = fitMessages(locale).drawing;
  const names = props.dossier.parcels.map(({ number }) => number).filter(Boolean);
  const drawing = landDrawing({ ...props, area: found.area }, { id: 'fit', name: text.name(names.join(', ')) });
  const scale = paperOf(drawing, paper);
  const other = paper === 'A4' ? 'A3' : 'A4';
  return (
    <section class={`section sheet sheet--${paper.toLowerCase()}`} aria-labelledby="drawing">
      <h2 id="drawing">{text.title}</h2>
      <div class="leaf">
        <figure>
          <PlanDrawing {...drawing} paper={scale} />
          <PlanLinesKey lines={drawing.lines ?? []} locale={locale} />
          <figcaption class="small sub">
            {text.line} {text.note} {text.scale(paper, formatNumber(scale, locale, 0))}
          </figcaption>
          <p class="actions small">
            <a href={`${fitLink(words, locale, { paper: other })}#drawing`}>{text.other(other)}</a>
          </p>
        </figure>
        <aside class="note fit-figures" aria-label={fitMessages(locale).figures}>
          <HallPlace
            id="fit"
            text={hallText({
              drawing,
              ...movingOf({ ...found, ground: props.ground }),
              check: fitLink(words, locale),
              epsg: props.epsg,
              locale,
            })}
          />
          {placed && <p>{fitMessages(locale).placed}</p>}
          <Figures placed={placed} locale={locale} />
          <div class="print-only">
            <PlanLegend {...drawing} />
          </div>
        </aside>
      </div>
      <SheetTitle lines={sheetBlock({ ...props, area: found.area, scale })} />
    </section>
  );
}

/** The title block of the sheet. */
const SheetTitle = ({ lines }: { lines: readonly (readonly [string, string])[] }) => (
  <dl class="sheet-title">
    {lines.map(([label, text]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);
