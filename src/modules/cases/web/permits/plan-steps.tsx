import type { PageContext } from '../../../../platform/web/index.ts';
import { planMessages, PlanTable, type Seen } from '../../../permits/web/index.ts';
import type { CasePermits } from './case-permits.ts';
import { nameOf } from './permit-blocks.tsx';

type Props = { c: PageContext; permits: CasePermits; observed: Seen; stepHref: (id: string) => string };

/** Every step as table and chart, and those that are no part of the plan with a way to count them in. */
export function PlanSteps({ c, permits, observed, stepHref }: Props) {
  const { locale, city } = c.var;
  const text = planMessages(locale).desk;
  const left = permits.path.steps.filter(({ applies }) => applies === 'no');
  return (
    <section class="section">
      <h2>{text.plan}</h2>
      <PlanTable
        question={permits.question}
        path={permits.path}
        teryt={city.teryt}
        observed={observed}
        stepHref={stepHref}
        locale={locale}
      />
      {left.length > 0 && (
        <details class="mt">
          <summary>{text.notPart}</summary>
          <p>{text.notPartSays}</p>
          <ul>
            {left.map(({ id }) => (
              <li key={id}>
                <a href={stepHref(id)}>{nameOf(id, locale)}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
