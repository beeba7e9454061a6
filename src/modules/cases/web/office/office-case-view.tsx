import { frameOf, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { caseMessages } from '../messages.ts';
import { Course } from './course.tsx';
import { Ledger, Promised } from './ledger.tsx';
import type { OfficeCase } from './office-case.ts';
import type { OfficeState } from './office-draft.ts';
import { SubjectColumn } from './subject-column.tsx';

type Props = { c: PageContext; found: OfficeCase; state: OfficeState };

/**
 * A case as the office works on it: clocks and people left, the course in the middle, need and sites right.
 * Read one after another, the answer stands right after the clock.
 */
export function OfficeCaseView({ c, found, state }: Props) {
  const { locale } = c.var;
  const { file, people } = found;
  const text = caseMessages(locale);
  const leader = people.find(({ id }) => id === file.assignedTo)?.name ?? null;
  return (
    <Page frame={frameOf(c)} title={file.codeName} nav="office" wide robots="noindex">
      <div class="wrap">
        <nav class="crumb" aria-label={text.inbox.title}>
          <a href={href('office', locale)}>{text.office.crumb(found.waiting)}</a>
        </nav>
        <div class="head casehead">
          <h1>{file.codeName}</h1>
          <p class="sub">
            {text.office.sub(numberBeside(file), text.stages[file.stage])},{' '}
            {leader === null ? text.office.ledByNobody : text.office.ledBy(leader)}
          </p>
          {state.done && <output class="notice">{state.done}</output>}
          {state.problem && (
            <p class="notice notice--late" role="alert">
              {state.problem}
            </p>
          )}
        </div>
        <div class="casegrid">
          <Promised c={c} found={found} />
          <Course c={c} found={found} state={state} />
          <Ledger c={c} found={found} />
          <SubjectColumn c={c} found={found} />
        </div>
      </div>
    </Page>
  );
}

/** A case without a code name bears its number as its title, which is not said twice. */
const numberBeside = ({ officialSign, number, codeName }: OfficeCase['file']): string | null =>
  officialSign ?? (codeName === number ? null : number);
