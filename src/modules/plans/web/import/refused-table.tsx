import type { Locale } from '../../../../kernel/locale.ts';
import { Table } from '../../../../ui/table.tsx';
import { planMessages } from '../messages.ts';

type Refused = { readonly object: string; readonly kind: string; readonly detail: string };
type Props = { refused: readonly Refused[]; title: string; why: Readonly<Record<string, string>>; locale: Locale };

const SHOWN = 200;

/** Objects of a file that were refused, each with its reason; `title` says what they are. */
export function RefusedTable({ refused, title, why, locale }: Props) {
  const text = planMessages(locale).import;
  if (refused.length === 0) return null;
  return (
    <Table
      caption={text.refused}
      rows={refused.slice(0, SHOWN).map((one, n) => ({ ...one, n }))}
      rowKey={({ n }) => String(n)}
      columns={[
        { key: 'object', title, cell: ({ object }) => object },
        {
          key: 'why',
          title: text.refusedColumns.why,
          cell: ({ kind, detail }) => `${why[kind] ?? kind}${detail === '' ? '' : `: ${detail}`}`,
        },
      ]}
    />
  );
}
