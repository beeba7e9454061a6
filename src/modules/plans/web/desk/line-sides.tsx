import { type Side, suggestedSides } from '../../../../geometry/buildable/stated-sides.ts';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { facing } from '../../core/lines/facing.ts';
import { lineSheet, type LineOnSheet } from '../../core/lines/line-sheet.ts';
import type { DeskProvision } from '../../data/desk.queries.ts';
import { planMessages } from '../messages.ts';
import { LineDrawing } from './line-drawing.tsx';

type Props = {
  zone: MultiPolygon;
  provisions: readonly DeskProvision[];
  /** The clause whose sides were sent incomplete. */
  wrong: string | null;
  action: string;
  locale: Locale;
};

type Drawn = LineOnSheet & { readonly provision: DeskProvision; readonly suggested: Side | null; readonly n: number };

/** The building lines of the zone, drawn; on which side each keeps its strip free, and a form for those of which nobody has stated it. */
export function LineSides({ zone, provisions, wrong, action, locale }: Props) {
  const text = planMessages(locale).sides;
  const all = provisions.flatMap((provision) => (provision.line ?? []).map((line, i) => ({ provision, line, i })));
  if (all.length === 0) return null;
  const suggestions = suggestedSides(
    zone,
    all.map(({ line }) => line),
  );
  const drawn = all.map(({ provision, line, i }, index): Drawn => {
    const stated = provision.freeSide?.[i] ?? null;
    const suggested = suggestions[index]!;
    return { provision, line, suggested, n: index + 1, side: stated ?? suggested, isStated: stated !== null };
  });
  return (
    <section class="section" aria-labelledby="lines-of-zone">
      <h2 id="lines-of-zone">{text.title}</h2>
      <p>{text.lede}</p>
      <LineDrawing sheet={lineSheet(zone, drawn)} locale={locale} />
      <ul>
        {drawn.map((one) => (
          <li key={one.n}>{sentenceOf(one, locale)}</li>
        ))}
      </ul>
      {[...Map.groupBy(drawn, ({ provision }) => provision)]
        .filter(([{ checkedBy, freeSide }]) => checkedBy === null || !freeSide)
        .map(([{ id }, lines]) => (
          <SideForm key={id} id={id} lines={lines} isWrong={wrong === id} action={action} locale={locale} />
        ))}
    </section>
  );
}

function sentenceOf({ n, provision, line, side, isStated, suggested }: Drawn, locale: Locale): string {
  const { sides: text, kinds } = planMessages(locale);
  const where = side === null ? null : text.facings[facing(line, side)];
  const said = where === null ? text.nothing : isStated ? text.stated(where) : text.suggested(where);
  const against = isStated && suggested !== null && suggested !== side ? ` ${text.against}` : '';
  return `${text.line(n)} (${kinds[provision.kind]}): ${said}${against}`;
}

type FormProps = { id: string; lines: readonly Drawn[]; isWrong: boolean; action: string; locale: Locale };

function SideForm({ id, lines, isWrong, action, locale }: FormProps) {
  const text = planMessages(locale).sides;
  return (
    <form method="post" action={action} class="mt">
      <input type="hidden" name="provision" value={id} />
      {isWrong && (
        <p class="err" id={`sides-${id}-e`}>
          {text.missing}
        </p>
      )}
      {lines.map(({ line, side, n }) => (
        <p class="field" key={n}>
          <label for={`side-${n}`}>{text.which(n)}</label>
          <select id={`side-${n}`} name="side" aria-describedby={isWrong ? `sides-${id}-e` : undefined}>
            <option value="">{text.choose}</option>
            {(['left', 'right'] as const).map((one) => (
              <option key={one} value={one} selected={one === side}>
                {text.choice(text.names[one], text.facings[facing(line, one)])}
              </option>
            ))}
          </select>
        </p>
      ))}
      <p class="actions">
        <button class="btn btn--quiet" name="do" value="side">
          {text.save(lines.map(({ n }) => n).join(', '))}
        </button>
      </p>
    </form>
  );
}
