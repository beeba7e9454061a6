import type { Locale } from '../../../../kernel/locale.ts';
import { frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import { uiMessages } from '../../../../ui/messages.ts';
import { Page } from '../../../../ui/page.tsx';
import { plural } from '../../../../ui/quantity.ts';
import { findPlaces } from './find-places.ts';
import type { FoundPlace, PlaceFinder } from './found-place.ts';
import { searchMessages } from './messages.ts';
import { showPoint, showPrecinct } from './place.page.tsx';
import { PlaceSearch, SEARCH_ISLAND } from './search-field.tsx';

const SUGGESTED = 8;
const LISTED = 40;
const LONGEST_QUESTION = 120;

/** `/szukaj?q=…`: what answers a question about a place, as a page or, for suggestions, as JSON; `?at=…` shows one point. */
export async function showSearch(c: PageContext, finders: readonly PlaceFinder[]): Promise<Response> {
  const query = new URL(c.req.url).searchParams;
  if (query.has('at')) return showPoint(c, finders, { at: query.get('at')!, name: query.get('name') });
  if (query.has('precinct')) return showPrecinct(c, finders, query.get('precinct')!);
  const question = (query.get('q') ?? '').trim();
  const tooLong = question.length > LONGEST_QUESTION;
  const asked = tooLong ? '' : question;
  const json = /^application\/json\b/.test(c.req.header('accept') ?? '');
  const most = json ? SUGGESTED : LISTED;
  const found = asked === '' ? [] : await everything(c, finders, { question: asked, most });
  if (json)
    return c.json(found.slice(0, SUGGESTED), tooLong ? 422 : 200, { 'Cache-Control': 'no-store', Vary: 'Accept' });
  return searchPage(c, { question: question.slice(0, LONGEST_QUESTION), found, tooLong });
}

// oxlint-disable-next-line max-params
async function everything(
  c: PageContext,
  finders: readonly PlaceFinder[],
  { question, most }: { question: string; most: number },
): Promise<FoundPlace[]> {
  const [land, ...others] = await Promise.all([
    findPlaces(c, question, most),
    ...finders.map(({ find }) => find(c, question)),
  ]);
  return [...others.flat(), ...land].slice(0, most + 1);
}

type State = { readonly question: string; readonly found: readonly FoundPlace[]; readonly tooLong: boolean };

function searchPage(c: PageContext, { question, found, tooLong }: State): Response {
  const { locale } = c.var;
  const text = searchMessages(locale);
  const error = tooLong ? text.tooLong(LONGEST_QUESTION) : undefined;
  return page(
    c,
    <Page
      frame={frameOf(c)}
      title={error ? uiMessages(locale).form.errorTitlePrefix + text.title : text.title}
      robots="noindex"
      scripts={[SEARCH_ISLAND]}
    >
      <div class="wrap">
        <div class="head">
          <h1>{text.title}</h1>
          <p class="lede">{text.lede}</p>
        </div>
        <div class="stack">
          <PlaceSearch question={question} error={error} locale={locale} />
          {question !== '' && !tooLong && <Results question={question} found={found} locale={locale} />}
        </div>
      </div>
    </Page>,
    tooLong ? 422 : 200,
  );
}

function Results({ question, found, locale }: { question: string; found: readonly FoundPlace[]; locale: Locale }) {
  const text = searchMessages(locale);
  if (found.length === 0) {
    return (
      <>
        <output class="block">{text.none(question)}</output>
        <p>{text.noneNext}</p>
      </>
    );
  }
  const shown = found.slice(0, LISTED);
  const count = text.count(shown.length, plural(locale, shown.length, text.results));
  return (
    <>
      <output class="block">{text.found(count, question)}</output>
      <ul class="found-places">
        {shown.map((place) => (
          <li key={place.href}>
            <a href={place.href}>{place.label}</a>{' '}
            <span class="sub">{[text.kinds[place.kind], place.detail].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
      {found.length > LISTED && <p class="sub">{text.more}</p>}
    </>
  );
}
