import type { Locale } from '../../../../kernel/locale.ts';
import { type PageContext } from '../../../../platform/web/index.ts';
import { href, PLAIN_ROUTES } from '../../../../routes.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import { PROCEDURES } from '../../../permits/index.ts';
import { paperReads } from '../../../permits/index.server.ts';
import { planMessages, PlanProgress } from '../../../permits/web/index.ts';
import type { AskedPapers } from '../room/papers/papers-asked.ts';
import { RoomPapers } from '../room/papers/room-papers.tsx';
import type { CaseFile } from '../../data/case.queries.ts';
import { type CasePermits, type WeekOfCase } from './case-permits.ts';

type DeskProps = {
  c: PageContext;
  file: CaseFile;
  permits: CasePermits | null;
  /** Papers of the investor that wait for a look, by step. */
  toCheck: readonly (readonly [step: string, count: number])[];
  asked: boolean;
};

/** On the case desk: what to file this week, what runs, and where the plan stands. */
export function PermitBlock({ c, file, permits, toCheck, asked }: DeskProps) {
  const { locale, city } = c.var;
  const text = planMessages(locale);
  const plan = href('officeCasePermits', locale, { number: file.number });
  return (
    <section class="block" aria-labelledby="permits">
      <h2 id="permits">{text.title}</h2>
      {permits ? (
        <>
          <p>
            {text.works}: <strong>{formatDay(permits.path.earliestStartOfWorks, locale)}</strong>
          </p>
          {toCheck.length > 0 && (
            <>
              <h3>{text.desk.papersToCheck}</h3>
              <ul class="mini">
                {toCheck.map(([step, count]) => (
                  <li key={step}>
                    <a href={href('officeCasePermit', locale, { number: file.number, step })}>{nameOf(step, locale)}</a>
                    <span class="small">{text.step.filesOf(count)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <PlanProgress
            told={permits.told}
            path={permits.path}
            project={permits.plan.project}
            teryt={city.teryt}
            toInvestor={false}
            level={3}
            parts={['week', 'now']}
            stepHref={(step) => href('officeCasePermit', locale, { number: file.number, step })}
            locale={locale}
          />
          <p>
            <a href={plan}>{text.desk.open}</a>
          </p>
        </>
      ) : (
        <>
          <p class="small sub">
            {text.desk.none} {asked && text.desk.asked}
          </p>
          <p>
            <a href={plan}>{text.desk.make}</a>
          </p>
        </>
      )}
    </section>
  );
}

export type RoomPermits = CasePermits & {
  readonly files: readonly paperReads.PaperFile[];
  readonly papers: readonly AskedPapers[];
};

/** In the investor's room, to read only: what is done, what runs, what to file, what comes, and who acts. */
export function PermitRoom({ c, link, permits }: { c: PageContext; link: string; permits: RoomPermits }) {
  const { locale, city } = c.var;
  const text = planMessages(locale);
  const { path, told, plan, files } = permits;
  const { earliest, latest } = path.range;
  const shown = files.filter(({ handedInBy }) => handedInBy === 'office');
  return (
    <section class="mt" aria-labelledby="permits">
      <h2 id="permits">{text.title}</h2>
      <p>
        {text.works}:{' '}
        <strong>
          {earliest === latest
            ? formatDay(latest, locale)
            : text.worksBetween(formatDay(earliest, locale), formatDay(latest, locale))}
        </strong>
      </p>
      <p class="small sub">
        {text.honest} {plan.synthetic && text.invented}
      </p>
      <PlanProgress
        told={told}
        path={path}
        project={plan.project}
        teryt={city.teryt}
        toInvestor
        level={3}
        locale={locale}
      />
      <RoomPapers c={c} link={link} papers={permits.papers} />
      {shown.length > 0 && (
        <>
          <h3>{text.files}</h3>
          <ul class="mini">
            {shown.map(({ fileId, name, procedure }) => (
              <li key={fileId}>
                <a href={href('caseFile', locale, { link, file: fileId })}>{name}</a>
                <span class="small sub">{nameOf(procedure, locale)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="actions mt">
        <a class="btn btn--quiet" href={href('caseCalendar', locale, { link })}>
          {text.calendar}
        </a>
      </p>
    </section>
  );
}

/** In the inbox: what is to be filed this week, case by case. */
export function PermitWeek({ cases, locale }: { cases: readonly WeekOfCase[]; locale: Locale }) {
  if (cases.length === 0) return null;
  const text = planMessages(locale).desk;
  return (
    <section class="section" aria-labelledby="week">
      <h2 id="week">{text.week}</h2>
      <ul class="mini">
        {cases.map(({ number, codeName, permits }) => (
          <li key={number}>
            <a href={href('officeCasePermits', locale, { number })}>{codeName}</a>
            <span class="small">{weekInWords(permits, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Names of what is sure; of what may turn out to be needed the count. */
function weekInWords({ told }: CasePermits, locale: Locale): string {
  const sure = told.week.filter(({ step }) => step.applies === 'yes');
  const maybe = told.week.length - sure.length;
  const names = sure.map(({ id }) => nameOf(id, locale));
  return [...names, ...(maybe > 0 ? [planMessages(locale).desk.weekMaybe(maybe)] : [])].join('; ');
}

export const nameOf = (id: string, locale: Locale): string =>
  PROCEDURES.find((one) => one.id === id)?.name[locale] ?? id;

export const fileAddress = (id: string): string => PLAIN_ROUTES.storedFile.replace(':id', id);
