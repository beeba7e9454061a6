import type { PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { formatNumber } from '../../../ui/quantity.ts';
import { Table } from '../../../ui/table.tsx';
import type { RegisterReport } from '../core/register-report.ts';
import { reasonSentence, registerMessages } from './messages.ts';

const SHOWN = 50;

/** What came of a list, or would come of it. */
export function Report({ c, report, upload }: { c: PageContext; report: RegisterReport; upload: string }) {
  const { locale } = c.var;
  const text = registerMessages(locale).report;
  const counts = { ...report, refused: report.refused.length };
  return (
    <section class="section" aria-live="polite">
      <output class="notice">{report.stored ? text.stored : text.checked}</output>
      <dl class="counted">
        {(['made', 'changed', 'unchanged', 'waiting', 'refused', 'facts'] as const).map((name) => (
          <div key={name}>
            <dt>{text[name]}</dt>
            <dd>{formatNumber(counts[name], locale)}</dd>
          </div>
        ))}
      </dl>
      {report.refused.length > 0 && (
        <>
          <h2>{text.refusedTitle}</h2>
          {report.refused.length > SHOWN && <p class="sub">{text.firstOnes(SHOWN, report.refused.length)}</p>}
          <Table
            rows={report.refused.slice(0, SHOWN)}
            rowKey={({ line }) => String(line)}
            columns={[
              { key: 'line', title: text.line, cell: ({ line }) => line },
              {
                key: 'why',
                title: text.why,
                cell: ({ faults }) => faults.map((one) => reasonSentence(one, locale)).join(' '),
              },
            ]}
          />
          {report.stored && (
            <p>
              <a href={href('officeRegisterRefused', locale, { upload })}>{text.download}</a>. {text.again}
            </p>
          )}
        </>
      )}
    </section>
  );
}
