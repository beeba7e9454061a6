import type { Locale } from '../../../../kernel/locale.ts';
import { bindWords } from '../../../../ui/bind-words.ts';
import { Table } from '../../../../ui/table.tsx';
import { VerdictWord } from '../../../../ui/verdict.tsx';
import type { FixesFound } from '../../core/hall/fixes/all-fixes.ts';
import type { Fix } from '../../core/hall/fixes/fix.ts';
import { messageText } from '../findings/finding-text.ts';
import { fixText, fixWho, lookedText } from './fix-text.ts';
import { fixMessages } from './messages.ts';

/** What beside the hall's own sides would let it stand, each checked again, and how far was looked; nothing where it stands. */
export function Fixes({ found: { fixes, looked }, locale }: { found: FixesFound; locale: Locale }) {
  const text = fixMessages(locale);
  if (!looked) return null;
  return (
    <section class="section" aria-labelledby="fixes">
      <h2 id="fixes">{text.title}</h2>
      <p>{bindWords(fixes.length === 0 ? text.nothing : text.text)}</p>
      {fixes.length > 0 && <FixTable fixes={fixes} locale={locale} />}
      <p class="small sub">{bindWords(lookedText(looked, locale).join(' '))}</p>
    </section>
  );
}

function FixTable({ fixes, locale }: { fixes: readonly Fix[]; locale: Locale }) {
  const text = fixMessages(locale);
  return (
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
  );
}

/** The clauses with their state; of land that would be joined, what the rule says of it then. */
function Basis({ fix, locale }: { fix: Fix; locale: Locale }) {
  if (fix.kind === 'neighbours') return fix.reason && <>{bindWords(messageText(fix.reason, locale))}</>;
  const grounds = fix.rules.flatMap(({ ground }) => (ground.kind === 'law' ? [ground] : []));
  const places = grounds.map(({ clause, status }) => ({
    place: [clause.act, clause.article].filter((part) => part !== null).join(', '),
    status,
  }));
  return (
    <>
      {[...Map.groupBy(places, ({ place }) => place)].map(([place, [first]], i) => (
        <>
          {i > 0 && '; '}
          {bindWords(place)}
          {first!.status === 'unverified' && <span class="small sub"> ({fixMessages(locale).unverified})</span>}
        </>
      ))}
    </>
  );
}
