import type { Locale } from '../../../../../kernel/locale.ts';
import { href } from '../../../../../routes.ts';
import { filterMessages } from './messages.ts';
import { listHref, type Selection, withoutAlert } from './selection.ts';

type Place = { selection: Selection; need: URLSearchParams | null; locale: Locale };

/** To the sites before and after; nothing when all stand on one page. */
export function PageLinks({ selection, need, pages, locale }: Place & { pages: number }) {
  if (pages < 2) return null;
  const text = filterMessages(locale).pages;
  const { page } = selection;
  const to = (number: number): string => listHref({ locale, need }, { ...selection, page: number });
  return (
    <nav class="pages" aria-label={text.label}>
      {page > 1 && (
        <a rel="prev" href={to(page - 1)}>
          {text.previous}
        </a>
      )}
      <span>{text.page(page, pages)}</span>
      {page < pages && (
        <a rel="next" href={to(page + 1)}>
          {text.next}
        </a>
      )}
    </nav>
  );
}

const FORMATS = [
  ['xlsx', 'XLSX'],
  ['csv', 'CSV'],
  ['geojson', 'GeoJSON'],
  ['gpkg', 'GeoPackage'],
] as const;

/** Sites of a file that is made whole before it is sent: a workbook in memory, a GeoPackage on the disk. The others have no such end. */
export const MOST_IN_FILE = { xlsx: 20_000, csv: null, geojson: null, gpkg: 50_000 } as const;

/** The list as it stands, all of its pages, as a file. */
export function Downloads({ selection, need, total, locale }: Place & { total: number }) {
  const text = filterMessages(locale).downloads;
  const query = listHref({ locale, need }, { ...withoutAlert(selection), page: 1 }).split('?')[1] ?? '';
  return (
    <p class="small sub">
      {text}{' '}
      {FORMATS.map(([format, name], index) => (
        <>
          {index > 0 && ', '}
          {total > (MOST_IN_FILE[format] ?? total) ? (
            `${name} (${filterMessages(locale).fileEnds(MOST_IN_FILE[format]!)})`
          ) : (
            <a key={format} rel="nofollow" href={href('sitesExport', locale, { format }, query)}>
              {name}
            </a>
          )}
        </>
      ))}
    </p>
  );
}

/** In which unit areas of land are read and typed. */
export function UnitChoice({ selection, need, locale }: Place) {
  const text = filterMessages(locale).units;
  return (
    <nav class="units" aria-label={text.label}>
      <span class="lab" aria-hidden="true">
        {text.label}
      </span>
      <ul class="tabs">
        {([null, 'ha', 'm2'] as const).map((unit) => (
          <li key={unit ?? 'auto'}>
            <a
              href={listHref({ locale, need }, { ...selection, unit })}
              aria-current={selection.unit === unit ? 'true' : undefined}
            >
              {text[unit ?? 'auto']}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
