import type { Locale } from '../../../../kernel/locale.ts';
import type { Unit } from '../../../../kernel/quantity.ts';
import { formatArea, formatDay, formatQuantity } from '../../../../ui/quantity.ts';
import { uiMessages } from '../../../../ui/messages.ts';
import { priceUnit, type Need, type Weight } from '../../../matching/index.ts';
import { matchingMessages } from '../../../matching/web/index.ts';
import { caseMessages } from '../messages.ts';

type Row = { readonly label: string; readonly value: string; readonly weight: Weight | null };

/** The need line by line, with its weights; lines that the investor left open are not listed. */
export function NeedLines({ need, locale }: { need: Need; locale: Locale }) {
  const text = uiMessages(locale).form;
  return (
    <dl class="dl dl--tight">
      {rowsOf(need, locale).map(({ label, value, weight }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {weight && `, ${text[weight]}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const UNITS = {
  height: 'm',
  power: 'MW',
  gas: 'm3/h',
  water: 'm3/d',
  sewage: 'm3/d',
  axle: 't/axle',
  road: 'km',
} as const satisfies Partial<Record<keyof Need, Unit>>;

function rowsOf(need: Need, locale: Locale): Row[] {
  const words = matchingMessages(locale);
  const own = caseMessages(locale).office;
  const label = (name: keyof typeof words.need.fields): string => words.need.fields[name].label;
  const rows: Row[] = [{ label: label('kind'), value: words.kinds[need.kind].name, weight: null }];
  const add = (name: keyof typeof words.need.fields, line: { weight: Weight } | null, value: () => string): void => {
    if (line) rows.push({ label: label(name), value: value(), weight: line.weight });
  };
  const { activity } = need;
  if (activity.text) rows.push({ label: label('activity'), value: activity.text, weight: null });
  if (activity.pkd) rows.push({ label: label('pkd'), value: activity.pkd, weight: null });
  add('area', need.area, () =>
    need.kind === 'land'
      ? formatArea(need.area!.value, locale)
      : formatQuantity({ value: need.area!.value, unit: 'm2' }, locale),
  );
  add('length', need.length, () => formatQuantity({ value: need.length!.value, unit: 'm' }, locale));
  add('width', need.width, () => formatQuantity({ value: need.width!.value, unit: 'm' }, locale));
  for (const name of ['height', 'power', 'gas', 'water', 'sewage', 'axle'] as const) {
    add(name, need[name], () => formatQuantity({ value: need[name]!.value, unit: UNITS[name] }, locale));
  }
  add('rail', need.rail, () => words.need.railNeeded);
  add('road', need.road, () => formatQuantity({ value: need.road!.value, unit: UNITS.road }, locale));
  add('tenure', need.tenure, () => words.need.tenureOptions[need.tenure!.value] ?? need.tenure!.value);
  add('price', need.price, () => formatQuantity({ value: need.price!.value, unit: priceUnit(need) }, locale));
  add('start', need.start, () => formatDay(need.start!.value, locale));
  const plain = (name: string, value: number | null, unit: Unit): Row[] =>
    value === null ? [] : [{ label: name, value: formatQuantity({ value, unit }, locale), weight: null }];
  return [...rows, ...plain(own.jobs, need.jobs, 'jobs'), ...plain(own.outlay, need.outlay, 'PLN')];
}
