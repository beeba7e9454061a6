import { frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import type { FieldError } from '../../../../ui/form.tsx';
import { uiMessages } from '../../../../ui/messages.ts';
import { Page } from '../../../../ui/page.tsx';
import { HALL_ISLAND, MAP_ISLAND } from '../../../places/web/index.ts';
import { computeLand } from '../../usecases/compute-land.ts';
import { landDossier } from '../../usecases/land-dossier.ts';
import { readNearLand } from '../../usecases/near-land.ts';
import { today } from '../answers.ts';
import { readNeighbours } from '../site/drawing/neighbours.ts';
import { FitAnswer } from './fit-answer.tsx';
import { FitForm } from './fit-form.tsx';
import { isEmpty, readQuestion, wordsOf } from './fit-question.ts';
import { fitMessages } from './messages.ts';
import { pickMap } from './ask/pick-map.tsx';
import { COME_AGAIN_SECONDS, mustWait } from './ask/wait-turn.ts';

/** `/czy-zmieszcze`: whether a hall fits on parcels or within a border, asked and answered in one address. */
export async function showFit(c: PageContext): Promise<Response> {
  const query = new URL(c.req.url).searchParams;
  if (isEmpty(query)) return view(c, query, {});
  const { db, city, locale } = c.var;
  const asked = await readQuestion(db, query, { epsg: city.epsg, teryt: city.teryt, name: city.name, locale });
  if (!asked.ok) return view(c, query, { errors: asked.error.errors }, 422);
  const wait = await mustWait(c);
  if (wait > 0) return later(c, query, { seconds: wait, status: 429 });
  const asOf = today(c);
  const { need, land } = asked.value;
  const dossier = await landDossier(db, land, asOf);
  const near = need.length && need.width ? await readNearLand(db, dossier, asOf) : null;
  const computed = await computeLand({ dossier, need, asOf, near });
  if (!computed.ok) {
    if (computed.error.kind === 'broken') throw new Error('the computation of a hall broke');
    if (computed.error.kind === 'busy') return later(c, query, { seconds: COME_AGAIN_SECONDS, status: 503 });
    const errors = [{ field: wordsOf(query).outline ? 'outline' : 'parcels', text: fitMessages(locale).tooSlow }];
    return view(c, query, { errors }, 422);
  }
  const answer = (
    <FitAnswer
      {...computed.value}
      dossier={dossier}
      neighbours={await readNeighbours(db, dossier.parcels)}
      need={need}
      words={wordsOf(query)}
      paper={query.get('paper') === 'A3' ? 'A3' : 'A4'}
      epsg={city.epsg}
      asOf={asOf}
      locale={locale}
    />
  );
  return view(c, query, { answer });
}

type Shown = {
  readonly errors?: readonly FieldError[];
  readonly notice?: string;
  readonly answer?: preact.JSX.Element;
};

/** What was typed stays in the form: the same question is a click away. */
// oxlint-disable-next-line max-params
function later(
  c: PageContext,
  query: URLSearchParams,
  { seconds, status }: { readonly seconds: number; readonly status: 429 | 503 },
): Promise<Response> {
  c.header('Retry-After', String(seconds));
  const text = fitMessages(c.var.locale).later;
  return view(c, query, { notice: status === 429 ? text.often(seconds) : text.busy(seconds) }, status);
}

/** An answer leaves no room for a map. */
// oxlint-disable-next-line max-params
async function view(
  c: PageContext,
  query: URLSearchParams,
  { errors = [], notice, answer }: Shown,
  status = 200,
): Promise<Response> {
  const { locale, city } = c.var;
  const text = fitMessages(locale);
  const map = answer ? null : await pickMap(c);
  return page(
    c,
    <Page
      frame={frameOf(c)}
      title={(errors.length > 0 ? uiMessages(locale).form.errorTitlePrefix : '') + text.title}
      nav="fitCheck"
      sheets={['site', 'fit']}
      scripts={[answer ? HALL_ISLAND : MAP_ISLAND]}
      description={text.description}
      {...(query.size > 0 && { robots: 'noindex' as const })}
    >
      <div class="wrap fit">
        <div class="leaf head">
          <div>
            <h1>{text.title}</h1>
            <p class="summary">{text.lead}</p>
          </div>
        </div>
        {notice && (
          <p class="notice notice--late" role="alert">
            {notice}
          </p>
        )}
        {answer}
        {answer && <h2>{text.ask}</h2>}
        <div class="leaf fit-ask" id="pytanie">
          <FitForm words={wordsOf(query)} errors={errors} epsg={city.epsg} map={map} locale={locale} />
          <aside class="note" aria-label={text.asideTitle}>
            {text.aside.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </aside>
        </div>
      </div>
    </Page>,
    status,
  );
}
