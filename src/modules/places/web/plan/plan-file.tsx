import { renderToString } from 'preact-render-to-string';
import { number } from '../messages.ts';
import { PlanDrawing, StripSwatch } from '../plan-drawing.tsx';
import { withoutStyles } from './plan-colours.ts';
import type { PlanDrawingProps } from './plan-data.ts';
import { paperOf, planFrame, sizeOn } from './plan-frame.ts';
import { stripLetter } from './plan-words.ts';

/** A strip as the sheet's key tells it. */
export type KeyLine = { readonly name: string; readonly m2: number; readonly clause: string };

export type PlanFileProps = {
  readonly drawing: PlanDrawingProps;
  readonly title: string;
  /** In the order of the drawing's strips. */
  readonly strips: readonly KeyLine[];
  /** What is left and the whole: strips and rest make up the plot. */
  readonly sums: readonly Omit<KeyLine, 'clause'>[];
  /** Paragraphs below the key. */
  readonly notes: readonly string[];
  /** Label and text of each field of the title block. */
  readonly block: readonly (readonly [label: string, text: string])[];
};

/** Millimetres: an A3 sheet lying, its margin, the column beside the drawing. */
const [WIDE, HIGH, MARGIN, COLUMN] = [420, 297, 16, 65];
const BLOCK = 34;

/** The scale (1 : number) at which the drawing stands on its A3 sheet. */
export const scaleOfFile = (drawing: PlanDrawingProps): number => paperOf(drawing, 'A3');

/** The drawing as an A3 sheet of its own, to scale: an SVG file that needs nothing beside it. */
export function planFile(props: PlanFileProps): string {
  const { drawing, title } = props;
  const scale = scaleOfFile(drawing);
  const { width, height } = sizeOn(planFrame(drawing), scale);
  const own = withoutStyles(renderToString(<PlanDrawing {...drawing} />)).replace(
    '<svg',
    `<svg x="${MARGIN}" y="${MARGIN + 8}" width="${Number.parseFloat(width)}" height="${Number.parseFloat(height)}"`,
  );
  const beside = withoutStyles(
    renderToString(
      <>
        <text x={MARGIN} y={MARGIN + 2} font-size="6" font-family="'Brygada 1918', Georgia, serif">
          {title}
        </text>
        <Key {...props} />
        <Block {...props} />
      </>,
    ),
  );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDE}mm" height="${HIGH}mm" viewBox="0 0 ${WIDE} ${HIGH}" ` +
    `lang="${drawing.locale}" fill="#1b2230" font-size="3" font-family="'Atkinson Hyperlegible Next', Arial, sans-serif">` +
    `<rect width="${WIDE}" height="${HIGH}" fill="#ffffff"/>${own}${beside}</svg>\n`
  );
}

const LINE = 3.9;

function Key({ drawing, strips, sums, notes }: PlanFileProps) {
  const left = WIDE - MARGIN - COLUMN;
  let y = MARGIN + 12;
  const next = (by = LINE): number => {
    y += by;
    return y - by;
  };
  const gap = (by: number): null => {
    y += by;
    return null;
  };
  const m2 = (value: number) => `${number(value, drawing.locale, { digits: 0 })} m²`;
  return (
    <>
      {strips.map(({ name, m2: taken, clause }, i) => {
        const top = y;
        const lines = wrapped(`${stripLetter(i)}. ${name}`, 34).map((text) => (
          <text x={left + 11} y={next()}>
            {text}
          </text>
        ));
        return (
          <>
            <svg x={left} y={top - 3} width="9" height="6">
              <StripSwatch id={drawing.id} hatch={drawing.strips![i]!.hatch} />
            </svg>
            {lines}
            <text x={left + 11} y={next()} font-weight="700">
              {m2(taken)}
            </text>
            {wrapped(clause, 38).map((text) => (
              <text x={left + 11} y={next(3.4)} font-size="2.6" fill="#4b5462">
                {text}
              </text>
            ))}
            {gap(1.5)}
          </>
        );
      })}
      {sums.map(({ name, m2: value }) => (
        <>
          <path d={`M${left} ${y - 3}h${COLUMN}`} stroke="#1b2230" stroke-width=".2" />
          <text x={left} y={next(LINE + 1)} font-weight="700">{`${name}: ${m2(value)}`}</text>
        </>
      ))}
      {notes.flatMap((note) => [
        gap(2),
        ...wrapped(note, 46).map((text) => (
          <text x={left} y={next(3.4)} font-size="2.6">
            {text}
          </text>
        )),
      ])}
    </>
  );
}

function Block({ block }: PlanFileProps) {
  const top = HIGH - MARGIN - BLOCK;
  const wide = (WIDE - 2 * MARGIN) / block.length;
  return (
    <>
      <path
        d={`M${MARGIN} ${top}h${WIDE - 2 * MARGIN}v${BLOCK}h-${WIDE - 2 * MARGIN}Z`}
        fill="#ffffff"
        stroke="#1b2230"
        stroke-width=".4"
      />
      {block.map(([label, text], i) => {
        const x = MARGIN + wide * i + 2;
        return (
          <>
            {i > 0 && <path d={`M${x - 2} ${top}v${BLOCK}`} stroke="#1b2230" stroke-width=".2" />}
            <text x={x} y={top + 5} font-size="2.6" fill="#4b5462">
              {label}
            </text>
            {wrapped(text, Math.floor(wide / 1.62)).map((part, line) => (
              <text x={x} y={top + 10 + line * LINE}>
                {part}
              </text>
            ))}
          </>
        );
      })}
    </>
  );
}

/** Lines of at most so many letters: a file has no flowing text. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
