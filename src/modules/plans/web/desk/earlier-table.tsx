import type { Locale } from '../../../../kernel/locale.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import { Table } from '../../../../ui/table.tsx';
import type { Earlier } from '../../data/desk.queries.ts';
import { planMessages } from '../messages.ts';

/** What stood here before corrections. */
export function EarlierTable({ earlier, locale }: { earlier: readonly Earlier[]; locale: Locale }) {
  const text = planMessages(locale);
  const titles = text.plans.earlierColumns;
  return (
    <Table
      caption={text.plans.earlier}
      rows={earlier.map((one, n) => ({ ...one, n }))}
      rowKey={({ n }) => String(n)}
      columns={[
        { key: 'when', title: titles.when, cell: ({ replacedOn }) => formatDay(replacedOn, locale) },
        { key: 'what', title: titles.what, cell: ({ object }) => text.plans.objects[object] },
        {
          key: 'which',
          title: titles.which,
          cell: ({ title, identifier }) =>
            (title !== null && title in text.kinds ? text.kinds[title as 'use'] : title) ?? identifier,
        },
      ]}
    />
  );
}
