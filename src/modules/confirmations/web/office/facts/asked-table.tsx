import { type Day, dayInPoland } from '../../../../../kernel/day.ts';
import type { Locale } from '../../../../../kernel/locale.ts';
import { href, PLAIN_ROUTES } from '../../../../../routes.ts';
import { formatDay } from '../../../../../ui/quantity.ts';
import { Table } from '../../../../../ui/table.tsx';
import { factLabel } from '../../../../matching/web/index.ts';
import type { Site } from '../../../../sites/index.ts';
import { type Question, type Sheet, sheetState } from '../../../core/sheet.ts';
import { confirmationMessages } from '../../messages.ts';
import type { Known } from './statements.tsx';

type Props = { site: Site; known: Known; today: Day; locale: Locale };
type Line = { readonly sheet: Sheet; readonly question: Question };

/** What was asked about the site, of whom, and what came of it; an answer in doubt can be asked for again. */
export function AskedTable({ site, known: { sheets, respondents }, today, locale }: Props) {
  const text = confirmationMessages(locale);
  const lines = sheets.flatMap((sheet) => sheet.questions.map((question): Line => ({ sheet, question })));
  if (lines.length === 0) return null;
  return (
    <section class="section" aria-labelledby="asked">
      <h2 id="asked">{text.facts.asked}</h2>
      <Table
        rows={lines}
        rowKey={({ sheet, question }) => `${sheet.id} ${question.key}`}
        columns={[
          { key: 'fact', title: text.work.columns.fact, cell: ({ question }) => factLabel(question.key, locale) },
          {
            key: 'whom',
            title: text.work.columns.ask,
            cell: ({ sheet, question }) =>
              `${respondents.find(({ id }) => id === sheet.respondentId)?.sourceName ?? ''}, ${shortDay(question.askedAt, locale)}`,
          },
          {
            key: 'answer',
            title: text.answer.answered,
            cell: (line) => <AnswerOf line={line} today={today} locale={locale} />,
          },
          {
            key: 'reopen',
            title: text.facts.reopen,
            cell: (line) => <Reopen line={line} site={site} locale={locale} />,
          },
        ]}
      />
    </section>
  );
}

const shortDay = (moment: Date, locale: Locale): string => formatDay(dayInPoland(moment), locale, 'short');

function AnswerOf({ line: { sheet, question }, today, locale }: { line: Line; today: Day; locale: Locale }) {
  const text = confirmationMessages(locale);
  if (question.answer !== null)
    return (
      <>
        {text.answers[question.answer]}, {shortDay(question.answeredAt!, locale)}
        {question.fileId && (
          <>
            {', '}
            <a href={PLAIN_ROUTES.storedFile.replace(':id', question.fileId)}>{text.facts.file}</a>
          </>
        )}
      </>
    );
  const state = sheetState(sheet, today);
  return <>{state === 'declined' ? text.work.declined : state === 'expired' ? text.work.expired : text.work.waits}</>;
}

function Reopen({ line: { sheet, question }, site, locale }: { line: Line; site: Site; locale: Locale }) {
  const text = confirmationMessages(locale).facts;
  if (question.answer === null) return null;
  return (
    <form method="post" action={href('officeSiteFacts', locale, { slug: site.slug })}>
      <input type="hidden" name="do" value="reopen" />
      <input type="hidden" name="sheet" value={sheet.id} />
      <input type="hidden" name="key" value={question.key} />
      <button class="btn btn--quiet">
        {text.reopen}
        <span class="vh">: {factLabel(question.key, locale)}</span>
      </button>
    </form>
  );
}
