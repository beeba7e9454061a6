import { closeToOthers, deskOf, type PageContext, readForm } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { districtsOn } from './districts.ts';
import { queryOf } from '../../core/question.ts';
import { alertOfQuestionLink, changeQuestion } from '../../usecases/change-alert.ts';
import { shortlistMessages } from '../messages.ts';
import { say } from '../said.tsx';
import { QuestionSaid } from './question-said.tsx';

/** `/alerty/:link/pytanie`: what an alert asks, with the way to change it on the list. Tells nothing of whose alert it is. */
export const showQuestion = (c: PageContext): Promise<Response> => draw(c, 200);

/** Takes over the need and the filter of the list from which the form comes. */
export async function saveQuestion(c: PageContext): Promise<Response> {
  closeToOthers(c);
  const form = await readForm(c);
  const link = c.req.param('link') ?? '';
  const question = new URLSearchParams((form.get('question') ?? '').slice(0, 4000));
  const saved = await changeQuestion(deskOf(c), link, question);
  return saved ? c.redirect(href('savedQuestion', c.var.locale, { link }, 'saved=1'), 303) : draw(c, 422);
}

async function draw(c: PageContext, status: number): Promise<Response> {
  closeToOthers(c);
  const { locale } = c.var;
  const text = shortlistMessages(locale).alerts;
  const link = c.req.param('link') ?? '';
  const alert = await alertOfQuestionLink(deskOf(c), link);
  if (!alert) return say({ c, status: 404, title: text.lost, text: text.questionLost });
  const saved = new URL(c.req.url).searchParams.has('saved');
  const list = [queryOf(alert), `alert=${link}`].filter(Boolean).join('&');
  return say({
    c,
    status,
    title: saved ? text.questionSaved : text.change,
    text: status === 422 ? text.badQuestion : saved ? text.questionSavedText : text.changeText,
    children: (
      <>
        <QuestionSaid question={alert} districts={await districtsOn(c)} locale={locale} />
        <p class="actions mt">
          <a class="btn btn--quiet" href={href('sites', locale, {}, list)}>
            {text.changeOnList}
          </a>
        </p>
      </>
    ),
  });
}
