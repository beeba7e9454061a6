import { messagesOf } from '../messages.ts';
import type { PlanDrawingProps, PlanLine } from './plan-data.ts';
import { pair, type PlanFrame } from './plan-frame.ts';

/** Building lines: the obligatory one in one stroke, the one not to be crossed in dashes. */
export function PlanLines({ lines = [], frame }: PlanDrawingProps & { readonly frame: PlanFrame }) {
  return (
    <>
      {lines.map(({ kind, points }) => (
        <path class={`draft-line draft-line--${kind}`} d={`M${points.map((at) => pair(frame.at(at))).join('L')}`} />
      ))}
    </>
  );
}

const KINDS: readonly PlanLine['kind'][] = ['obligatory', 'no-cross'];

/** The key to the kinds of lines that are drawn. Null when there are none. */
export function PlanLinesKey({ lines = [], locale }: Pick<PlanDrawingProps, 'lines' | 'locale'>) {
  const drawn = KINDS.filter((kind) => lines.some((line) => line.kind === kind));
  if (drawn.length === 0) return null;
  const text = messagesOf(locale).plan;
  return (
    <ul class="draft-lines" aria-label={text.legend}>
      {drawn.map((kind) => (
        <li>
          <svg viewBox="0 0 44 8" width="44" height="8" aria-hidden="true" focusable="false">
            <path class={`draft-line draft-line--${kind}`} d="M0 4L44 4" />
          </svg>{' '}
          {text.lines[kind]}
        </li>
      ))}
    </ul>
  );
}
