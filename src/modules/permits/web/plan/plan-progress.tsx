import type { Locale } from '../../../../kernel/locale.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import { authorityIn } from '../../core/catalogue/authorities.ts';
import { procedureOf } from '../../core/catalogue/all-procedures.ts';
import { authorityKeyOf, type PermitPath } from '../../core/path/permit-path.ts';
import type { Project } from '../../core/project/project.ts';
import type { Progress, ToldPath } from '../../core/plan/progress.ts';
import { type PlanMessages, planMessages } from './messages.ts';

type Props = {
  told: ToldPath;
  path: PermitPath;
  project: Project;
  teryt: string;
  /** Whether the investor reads it himself. */
  toInvestor: boolean;
  /** Level of its headings. */
  level: 2 | 3;
  /** Which parts are told; all by default. */
  parts?: readonly (keyof ToldPath)[];
  /** Where a step's own page stands. */
  stepHref?: (id: Progress['id']) => string;
  locale: Locale;
};

const PARTS: readonly (keyof ToldPath)[] = ['done', 'now', 'week', 'next'];

/** What is done, what runs, what to file this week, what comes next, and each time who acts; in plain words. */
export function PlanProgress({ parts = PARTS, level, ...props }: Props) {
  const text = planMessages(props.locale);
  const Heading = `h${level}` as const;
  return (
    <>
      {parts.map((part) => (
        <div key={part} class="mt">
          <Heading>{text.sections[part]}</Heading>
          {props.told[part].length === 0 ? (
            <p class="sub">{text.none[part]}</p>
          ) : (
            <ul class="mini">
              {props.told[part].map((one) => (
                <Line key={one.id} one={one} part={part} {...props} />
              ))}
            </ul>
          )}
        </div>
      ))}
    </>
  );
}

type LineProps = Omit<Props, 'parts' | 'level'> & { one: Progress; part: keyof ToldPath };

function Line({ one, part, ...props }: LineProps) {
  const { path, stepHref, locale } = props;
  const text = planMessages(locale);
  const name = procedureOf(one.id).name[locale];
  return (
    <li>
      <strong>{stepHref ? <a href={stepHref(one.id)}>{name}</a> : name}</strong>
      <span class="small">
        {sentences(one, part, props).join(' ')}
        {part !== 'done' && path.criticalPath.includes(one.id) && ` ${text.critical}`}
        {one.step.applies === 'unknown' && ` ${text.maybe}`}
      </span>
    </li>
  );
}

// oxlint-disable-next-line max-params
function sentences(
  one: Progress,
  part: keyof ToldPath,
  { project, teryt, toInvestor, locale }: Omit<LineProps, 'one' | 'part'>,
): string[] {
  const text = planMessages(locale);
  const say = (day: Progress['step']['start']): string => formatDay(day!, locale);
  const authority = authorityIn(teryt, authorityKeyOf(one.id, { project }))[locale];
  const acts = one.who === 'authority' ? text.who.authority(authority) : toInvestor ? text.who.you : text.who.investor;
  const { start, end, earliest, bounded } = one.step;
  if (part === 'done') return ended(one, locale);
  if (part === 'now') return [text.filed(say(one.dates.filed)), ...waiting(one, text, say), acts];
  if (part === 'week') return [text.file(say(earliest?.start ?? start)), acts, text.fileAt(authority)];
  return [bounded && start !== end ? text.planned(say(start), say(end)) : text.plannedOpen(say(start))];
}

function ended({ dates, step, waitsForFinality }: Progress, locale: Locale): string[] {
  const text = planMessages(locale);
  const decided = text.decided(formatDay(dates.decided!, locale));
  if (waitsForFinality) return [decided, text.waitsFinal(formatDay(dates.final ?? step.usableFrom!, locale))];
  return dates.final ? [decided, text.finalOn(formatDay(dates.final, locale))] : [decided];
}

// oxlint-disable-next-line max-params
function waiting(
  { standstill, dates, late, step }: Progress,
  text: PlanMessages,
  say: (day: Progress['step']['start']) => string,
): string[] {
  if (standstill === 'incomplete') return [text.called(say(dates.called))];
  if (standstill === 'suspended') {
    const { ground } = dates.suspensions.findLast(({ to }) => to === null)!;
    return [text.suspended(text.step.grounds[ground])];
  }
  if (step.due === null) return [text.noTerm];
  return [late ? text.late(say(step.due)) : text.due(say(step.due))];
}
