import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../../kernel/locale.ts';
import { Checkbox } from '../../../../ui/form.tsx';
import type { Completeness } from '../../core/plan/completeness.ts';
import { planMessages } from './messages.ts';

type TicksProps = {
  check: Completeness;
  /** What the investor did with a paper, by its key. */
  handed?: (key: string) => ComponentChildren;
  locale: Locale;
};

/** The papers of an application to tick, each with where it is asked for. */
export function PaperTicks({ check, handed, locale }: TicksProps) {
  const text = planMessages(locale).step;
  return (
    <ul class="mini">
      {check.papers.map(({ paper, ready, files }) => (
        <li key={paper.key}>
          <Checkbox id={`paper-${paper.key}`} checked={ready} label={paper[locale]} />
          <span class="small sub">
            {text.source(`${paper.source.article ?? ''}, ${paper.source.act}`)}
            {files > 0 && `; ${text.filesOf(files)}`}
          </span>
          {handed?.(paper.key)}
        </li>
      ))}
    </ul>
  );
}

/** What is missing, said plainly. */
export function Missing({ check, locale }: { check: Completeness; locale: Locale }) {
  const text = planMessages(locale).step;
  const named = (papers: Completeness['missing']): string => papers.map((one) => one[locale].toLowerCase()).join('; ');
  return (
    <>
      <p class={check.missing.length > 0 ? 'late' : undefined}>
        {check.missing.length > 0 ? text.missing(named(check.missing)) : text.complete}
      </p>
      {check.toDecide.length > 0 && <p>{text.toDecide(named(check.toDecide))}</p>}
    </>
  );
}
