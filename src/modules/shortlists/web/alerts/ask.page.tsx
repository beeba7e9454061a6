import { clientAddress } from '../../../../platform/rate/client-address.ts';
import { frameOf, page, readForm, type PageContext, deskOf } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { ErrorSummary, TextField } from '../../../../ui/form.tsx';
import { Page } from '../../../../ui/page.tsx';
import { districtsOn } from './districts.ts';
import { queryOf, questionOf } from '../../core/question.ts';
import { askForAlert, type AskFailure } from '../../usecases/ask-for-alert.ts';
import { shortlistMessages } from '../messages.ts';
import { say } from '../said.tsx';
import { QuestionSaid } from './question-said.tsx';

type Shown = { readonly query: URLSearchParams; readonly email: string; readonly error: string | null };

/** `/alerty?…`: the need and filter of a list, to be told of news. */
export function showAsk(c: PageContext): Promise<Response> {
  return draw(c, { query: new URL(c.req.url).searchParams, email: '', error: null }, 200);
}

/** Sends the letter that asks for confirmation; says the same whether or not the address is known. */
export async function sendAsk(c: PageContext): Promise<Response> {
  c.header('Cache-Control', 'no-store');
  const form = await readForm(c);
  const text = shortlistMessages(c.var.locale).alerts;
  const query = new URLSearchParams((form.get('question') ?? '').slice(0, 4000));
  const email = (form.get('email') ?? '').slice(0, 320);
  const address = clientAddress(c.env, c.req.header('x-forwarded-for'));
  const asked = await askForAlert(deskOf(c), { email, question: query, locale: c.var.locale, address });
  if (asked.ok) return say({ c, status: 200, title: text.sent, text: text.sentText });
  return refused(c, asked.error, { query, email });
}

function refused(
  c: PageContext,
  failure: AskFailure,
  kept: { query: URLSearchParams; email: string },
): Promise<Response> {
  const text = shortlistMessages(c.var.locale).alerts;
  switch (failure.kind) {
    case 'bad-email':
      return draw(c, { ...kept, error: text.faults[failure.code] }, 422);
    case 'bad-question':
      return draw(c, { ...kept, query: new URLSearchParams(), error: text.badQuestion }, 422);
    case 'too-many':
      c.header('Retry-After', String(failure.retryAfterSeconds));
      return draw(c, { ...kept, error: text.tooMany(Math.max(1, Math.ceil(failure.retryAfterSeconds / 60))) }, 429);
  }
}

async function draw(c: PageContext, shown: Shown, status: number): Promise<Response> {
  const { locale } = c.var;
  const text = shortlistMessages(locale).alerts;
  const question = questionOf(shown.query) ?? { need: '', filter: '' };
  const errors = shown.error ? [{ field: 'email', text: shown.error }] : [];
  return page(
    c,
    <Page frame={frameOf(c)} title={text.title} nav="sites" robots="noindex">
      <div class="wrap">
        <p class="crumb">
          <a href={href('sites', locale, {}, queryOf(question))}>{text.list}</a>
        </p>
        <div class="head head--close">
          <h1>{text.title}</h1>
          <p class="lede">{text.lede}</p>
        </div>
        <QuestionSaid question={question} districts={await districtsOn(c)} locale={locale} />
        <form method="post" action={href('savedSearches', locale)} noValidate class="mt">
          <ErrorSummary errors={errors} locale={locale} />
          <input type="hidden" name="question" value={queryOf(question)} />
          <TextField
            id="email"
            label={text.email}
            hint={text.emailHint}
            type="email"
            autoComplete="email"
            size="w20"
            maxLength={254}
            value={shown.email}
            error={shown.error ?? undefined}
            locale={locale}
          />
          <p class="actions mt">
            <button class="btn">{text.send}</button>
            <a href={href('privacy', locale)}>{text.privacy}</a>
          </p>
        </form>
      </div>
    </Page>,
    status,
  );
}
