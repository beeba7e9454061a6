import { frameOf, page, type PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { Page } from '../../../ui/page.tsx';
import { registerMessages } from './messages.ts';

/** Says that a list is too long for a file that is made in memory, and leads to the formats that have no such end. */
export function tooManyRows(c: PageContext, most: number): Response {
  const { locale } = c.var;
  const text = registerMessages(locale).tooManyRows;
  const { search } = new URL(c.req.url);
  return page(
    c,
    <Page frame={frameOf(c)} title={text.title} robots="noindex">
      <div class="wrap head">
        <h1>{text.title}</h1>
        <p>{text.why(most)}</p>
        <ul>
          {(['csv', 'geojson'] as const).map((format) => (
            <li key={format}>
              <a href={href('sitesExport', locale, { format }, search.slice(1))}>{text.instead[format]}</a>
            </li>
          ))}
        </ul>
      </div>
    </Page>,
    422,
  );
}
