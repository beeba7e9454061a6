import { frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import type { FieldError } from '../../../../ui/form.tsx';
import { Page } from '../../../../ui/page.tsx';
import { answerLand } from '../../core/hall/land-answer.ts';
import { landDossier } from '../../usecases/land-dossier.ts';
import { today } from '../answers.ts';
import { readNeighbours } from '../site/drawing/neighbours.ts';
import { FitAnswer } from './fit-answer.tsx';
import { FitForm } from './fit-form.tsx';
import { isEmpty, readQuestion, wordsOf } from './fit-question.ts';
import { fitMessages } from './messages.ts';

/** `/czy-zmieszcze`: whether a hall fits on parcels or within a border, asked and answered in one address. */
export async function showFit(c: PageContext): Promise<Response> {
  const query = new URL(c.req.url).searchParams;
  if (isEmpty(query)) return view(c, query, { errors: [] });
  const { db, city, locale } = c.var;
  const asked = await readQuestion(db, query, { epsg: city.epsg, locale });
  if (!asked.ok) return view(c, query, { errors: asked.error.errors }, 422);
  const asOf = today(c);
  const { need, land } = asked.value;
  const dossier = await landDossier(db, land, asOf);
  const found = answerLand({ dossier, need, asOf });
  const answer = (
    <FitAnswer
      dossier={dossier}
      neighbours={await readNeighbours(db, dossier.parcels)}
      need={need}
      found={found}
      words={wordsOf(query)}
      paper={query.get('paper') === 'A3' ? 'A3' : 'A4'}
      asOf={asOf}
      locale={locale}
    />
  );
  return view(c, query, { errors: [], answer });
}

type Shown = { readonly errors: readonly FieldError[]; readonly answer?: preact.JSX.Element };

// oxlint-disable-next-line max-params
function view(c: PageContext, query: URLSearchParams, { errors, answer }: Shown, status = 200): Response {
  const { locale, city } = c.var;
  const text = fitMessages(locale);
  return page(
    c,
    <Page
      frame={frameOf(c)}
      title={text.title}
      nav="fitCheck"
      sheets={['site']}
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
        {answer}
        {answer && <h2>{text.ask}</h2>}
        <div class="leaf fit-ask" id="pytanie">
          <FitForm words={wordsOf(query)} errors={errors} epsg={city.epsg} locale={locale} />
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
