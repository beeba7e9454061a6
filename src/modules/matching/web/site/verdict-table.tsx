import { VERDICTS } from '../../../../kernel/finding.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { formatMargin } from '../../../../ui/quantity.ts';
import { Table, type Column } from '../../../../ui/table.tsx';
import { VerdictWord } from '../../../../ui/verdict.tsx';
import type { NeedFinding } from '../../core/site-answer.ts';
import { actionText, messageText, requirementName } from '../findings/finding-text.ts';
import { Grounds } from './grounds.tsx';
import { siteMessages } from './messages.ts';
import { bindWords } from '../../../../ui/bind-words.ts';

/** One line for each requirement, what needs action first, each opening down to its grounds. */
export function VerdictTable({ findings, locale }: { findings: readonly NeedFinding[]; locale: Locale }) {
  const ordered = findings.toSorted((a, b) => VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict));
  return (
    <Table
      caption={siteMessages(locale).verdicts.order}
      columns={columns(locale)}
      rows={ordered}
      rowKey={({ requirement }) => requirement}
    />
  );
}

function columns(locale: Locale): Column<NeedFinding>[] {
  const titles = siteMessages(locale).verdicts.columns;
  return [
    {
      key: 'requirement',
      title: titles.requirement,
      cell: (finding) => <Requirement finding={finding} locale={locale} />,
    },
    {
      key: 'verdict',
      title: titles.verdict,
      kind: 'verdict',
      cell: ({ verdict }) => <VerdictWord verdict={verdict} locale={locale} />,
    },
    { key: 'needed', title: titles.needed, kind: 'num', cell: ({ needed }) => bindWords(messageText(needed, locale)) },
    {
      key: 'found',
      title: titles.found,
      kind: 'num',
      cell: ({ found }) => (found ? bindWords(messageText(found, locale)) : '–'),
    },
    {
      key: 'margin',
      title: titles.margin,
      kind: 'num',
      cell: ({ margin }) => (margin ? formatMargin(margin, locale) : '–'),
    },
    {
      key: 'grounds',
      title: titles.grounds,
      kind: 'margin',
      cell: ({ grounds, requirement }) => (
        <Grounds grounds={grounds} about={requirementName(requirement, locale)} locale={locale} />
      ),
    },
  ];
}

function Requirement({ finding, locale }: { finding: NeedFinding; locale: Locale }) {
  const text = siteMessages(locale).verdicts;
  return (
    <>
      <span class="name">
        {requirementName(finding.requirement, locale)}
        {finding.weight === 'wish' && <span class="wish"> {text.wish}</span>}
      </span>
      {finding.verdict !== 'pass' && <span class="why">{bindWords(messageText(finding.reason, locale))}</span>}
      {finding.takes.length > 0 && (
        <ul class="why takes" aria-label={text.takes}>
          {finding.takes.map((action) => (
            <li key={action.code}>{actionText(action, locale)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
