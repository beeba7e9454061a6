import type { Locale } from '../../../kernel/locale.ts';
import { TextArea } from '../../../ui/form.tsx';
import { formatNumber } from '../../../ui/quantity.ts';
import { Table } from '../../../ui/table.tsx';
import type { LostProvision } from '../core/plan.ts';
import { planMessages } from './messages.ts';

/** What of people's work an import would take away. */
export function LossTable({ lost, locale }: { lost: readonly LostProvision[]; locale: Locale }) {
  const { losses: text, kinds, zone } = planMessages(locale);
  if (lost.length === 0) return null;
  return (
    <Table
      caption={text.title}
      rows={lost.slice(0, 200).map((one, n) => ({ ...one, n }))}
      rowKey={({ n }) => String(n)}
      columns={[
        { key: 'zone', title: text.zone, cell: (one) => one.zone },
        {
          key: 'what',
          title: zone.columns.kind,
          cell: ({ kind, limit }) => (limit === null ? kinds[kind] : `${kinds[kind]}: ${formatNumber(limit, locale)}`),
        },
        {
          key: 'who',
          title: zone.columns.people,
          cell: ({ codedBy, checkedBy }) => [codedBy, checkedBy].filter(Boolean).join(', '),
        },
        { key: 'fate', title: text.fate, cell: ({ fate }) => text.fates[fate] },
      ]}
    />
  );
}

/** Asked once an import has shown what it would take away. */
export function LossReason({ value, error, locale }: { value: string; error: string | undefined; locale: Locale }) {
  const { losses: text } = planMessages(locale);
  return (
    <TextArea
      id="why"
      value={value}
      error={error}
      label={text.why}
      hint={text.whyHint}
      rows={3}
      maxLength={1000}
      locale={locale}
    />
  );
}
