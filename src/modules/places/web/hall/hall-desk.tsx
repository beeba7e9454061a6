import type { Verdict } from '../../../../kernel/finding.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import type { Point } from '../../../../geometry/polygon.ts';
import type { Size } from './ground.ts';
import { hallMessages } from './messages.ts';
import { written } from './say-standing.ts';

const MARKS: Readonly<Record<Verdict, string>> = {
  pass: 'pass',
  conditional: 'cond',
  unknown: 'unknown',
  fail: 'fail',
};

export type DeskProps = {
  readonly id: string;
  readonly size: Size;
  /** The longest side that a slider offers, metres. */
  readonly most: number;
  readonly verdict: Verdict;
  readonly said: readonly string[];
  /** Where all rules are asked; null where nothing can be asked. */
  readonly check: string | null;
  readonly locale: Locale;
  readonly move: (by: Point) => void;
  readonly turn: (degrees: number) => void;
  readonly best: () => void;
  readonly resize: (size: Size) => void;
};

/** The verdict where the hall stands, its sliders, and a button for each thing that dragging does. */
export function HallDesk(props: DeskProps) {
  const { id, size, verdict, said, check, locale } = props;
  const text = hallMessages(locale);
  return (
    <>
      <h3>{text.desk.title}</h3>
      <p class="hall-said">
        <span class={`v v--${MARKS[verdict]}`}>
          <svg class={`m-${MARKS[verdict]}`} aria-hidden="true">
            <use href={`#m-${MARKS[verdict]}`} />
          </svg>
          {text.verdict[verdict]}
        </span>{' '}
        {said.join(' ')}
      </p>
      <Slider {...props} side="length" />
      <Slider {...props} side="width" />
      <Moves {...props} />
      <p class="hint" id={`${id}-keys`}>
        {text.desk.help}
      </p>
      {check && (
        <p>
          <a href={check}>{text.desk.check(written(size.length, locale), written(size.width, locale))}</a>
        </p>
      )}
    </>
  );
}

const LEAST = 5;

function Slider({ id, size, side, most, locale, resize }: DeskProps & { side: 'length' | 'width' }) {
  const text = hallMessages(locale).desk;
  const value = text.metres(written(size[side], locale));
  return (
    <p class="hall-slider">
      <label for={`${id}-${side}`}>{text[side]}</label>
      <input
        type="range"
        id={`${id}-${side}`}
        min={Math.min(LEAST, Math.floor(size[side]))}
        max={Math.max(most, Math.ceil(size[side]))}
        step="1"
        value={Math.round(size[side])}
        aria-valuetext={value}
        onInput={(event) => resize({ ...size, [side]: Number(event.currentTarget.value) })}
      />
      <output for={`${id}-${side}`}>{value}</output>
    </p>
  );
}

const ARROWS = { west: ['←', -1, 0], north: ['↑', 0, 1], south: ['↓', 0, -1], east: ['→', 1, 0] } as const;

function Moves({ locale, move, turn, best }: DeskProps) {
  const text = hallMessages(locale).desk;
  return (
    <p class="hall-moves">
      {(Object.keys(ARROWS) as (keyof typeof ARROWS)[]).map((way) => {
        const [arrow, east, north] = ARROWS[way];
        return (
          <button key={way} type="button" onClick={() => move([east, north])}>
            <span aria-hidden="true">{arrow}</span>
            <span class="vh">{`${text.move[way]} ${text.by}`}</span>
          </button>
        );
      })}
      <button type="button" onClick={() => turn(1)}>
        <span aria-hidden="true">↺</span>
        <span class="vh">{text.left}</span>
      </button>
      <button type="button" onClick={() => turn(-1)}>
        <span aria-hidden="true">↻</span>
        <span class="vh">{text.right}</span>
      </button>
      <button type="button" class="hall-best" onClick={best}>
        {text.best}
      </button>
    </p>
  );
}
