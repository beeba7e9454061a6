import type { Locale } from '../../../../kernel/locale.ts';
import { bindWords } from '../../../../ui/bind-words.ts';
import { Table } from '../../../../ui/table.tsx';
import { VerdictWord } from '../../../../ui/verdict.tsx';
import type { Fix } from '../../core/hall/fixes/fix.ts';
import { href } from '../../../../routes.ts';
import { messageText } from '../findings/finding-text.ts';
import { fixText, fixWho } from './fix-text.ts';
import { fixMessages } from './messages.ts';

/** What beside the hall's own sides would let it stand, each checked again; nothing where there is none. */
export function Fixes({ fixes, locale }: { fixes: readonly Fix[]; locale: Locale }) {
  const text = fixMessages(locale);
  if (fixes.length === 0) return null;
  return (
    <section class="section" aria-labelledby="fixes">
      <h2 id="fixes">{text.title}</h2>
      <p>{bindWords(text.text)}</p>
      <Table
        rows={fixes}
        rowKey={(fix) => fixText(fix, 'pl')}
        columns={[
          { key: 'change', title: text.change, cell: (fix) => bindWords(fixText(fix, locale)) },
          { key: 'who', title: text.who, cell: (fix) => fixWho(fix, locale) },
          { key: 'ground', title: text.ground, cell: (fix) => <Basis fix={fix} locale={locale} /> },
          {
            key: 'verdict',
            title: text.verdict,
            kind: 'verdict',
            cell: ({ verdict }) => <VerdictWord verdict={verdict} locale={locale} />,
          },
        ]}
      />
    </section>
  );
}

/** The clause with its state; of land that would be joined, what the rule says of it then. */
function Basis({ fix, locale }: { fix: Fix; locale: Locale }) {
  if (fix.kind === 'neighbours') return fix.reason && <>{bindWords(messageText(fix.reason, locale))}</>;
  if (fix.ground.kind !== 'law') return null;
  const { clause, status, row } = fix.ground;
  const place = [clause.act, clause.article].filter((part) => part !== null).join(', ');
  return (
    <>
      {row ? <a href={href('lawParameter', locale, { key: row.parameter })}>{bindWords(place)}</a> : bindWords(place)}
      {status === 'unverified' && <span class="small sub"> ({fixMessages(locale).unverified})</span>}
    </>
  );
}
