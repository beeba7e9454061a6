import { dayInPoland } from '../../../../kernel/day.ts';
import {
  closeToOthers,
  comeAgain,
  deskOf,
  fault,
  frameOf,
  page,
  type PageContext,
  readForm,
  readPublicForm,
} from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { formatDay } from '../../../../ui/quantity.ts';
import type { Calculation } from '../../data/calculation.queries.ts';
import { calculationOfLink, eraseCalculation, keepCalculation } from '../../usecases/keep-calculation.ts';
import { AnswerView } from '../answer/answer-view.tsx';
import { changeTax } from '../answer/change-tax.ts';
import { aidMessages } from '../messages.ts';
import { calculate } from './calculate.ts';
import { differences } from './differences.ts';

/** Keeps the question with its answer of today, and leads to its private page. */
export async function keepAid(c: PageContext): Promise<Response> {
  const { form, given, address } = await readPublicForm(c);
  const { locale } = c.var;
  const calculated = await calculate(c, form.get('question') ?? '');
  if (!calculated) return notKept(c, 422, aidMessages(locale).keep.damaged);
  const kept = await keepCalculation(deskOf(c), { calculated, key: given, address });
  if (kept.ok) return c.redirect(href('aidKept', locale, { link: kept.value.link }, 'new=1'), 303);
  if (kept.error.kind === 'bad-form') return notKept(c, 422, aidMessages(locale).keep.damaged);
  const minutes = comeAgain(c, kept.error.retryAfterSeconds);
  return notKept(c, 429, aidMessages(locale).keep.tooMany(minutes));
}

/** Who opens the address of the form by itself is led to the question. */
export const leadToAid = (c: PageContext): Response => c.redirect(href('aid', c.var.locale), 303);

export async function showKept(c: PageContext): Promise<Response> {
  closeToOthers(c);
  const link = c.req.param('link') ?? '';
  const found = await calculationOfLink(deskOf(c), link);
  if (!found) return lost(c);
  const today = await calculate(c, found.question, dayInPoland(c.var.rooms.clock.now()));
  const changed = today ? differences(found.answer.findings, today.answer.findings, c.var.locale) : [];
  return page(c, <Kept c={c} found={found} link={link} changed={changed} />);
}

/** Deletes the calculation. One that belongs to a case stays with it. */
export async function changeKept(c: PageContext): Promise<Response> {
  closeToOthers(c);
  const link = c.req.param('link') ?? '';
  // Without its link nothing of the request is read.
  if (!(await calculationOfLink(deskOf(c), link))) return lost(c);
  const form = await readForm(c);
  if (form.get('do') !== 'erase') return fault(c, 422);
  if (await eraseCalculation(deskOf(c), link)) return message(c, 200, aidMessages(c.var.locale).saved.erased);
  return fault(c, 409);
}

const lost = (c: PageContext): Response => message(c, 404, aidMessages(c.var.locale).saved.lost);
const notKept = (c: PageContext, status: number, text: string): Response => message(c, status, text);

function message(c: PageContext, status: number, said: string): Response {
  const { locale } = c.var;
  const text = aidMessages(locale);
  const title = status === 404 ? text.saved.lostTitle : text.title;
  return page(
    c,
    <Page frame={frameOf(c)} title={title} robots="noindex, nofollow">
      <div class="wrap">
        <div class="head">
          <h1>{title}</h1>
          <p class="lede">{said}</p>
          <p>
            <a href={href('aid', locale)}>{text.title}</a>
          </p>
        </div>
      </div>
    </Page>,
    status,
  );
}

type Props = { c: PageContext; found: Calculation; link: string; changed: readonly string[] };

function Kept({ c, found, link, changed }: Props) {
  const { locale, rooms } = c.var;
  const text = aidMessages(locale);
  const address = rooms.config.baseUrl + href('aidKept', locale, { link });
  const isNew = new URL(c.req.url).searchParams.has('new');
  return (
    <Page
      frame={frameOf(c)}
      title={text.saved.title(formatDay(found.asOf, locale))}
      robots="noindex, nofollow"
      sheets={['aid']}
    >
      <div class="wrap">
        <div class="head">
          <h1>{text.saved.title(formatDay(found.asOf, locale))}</h1>
          <p class="lede">{text.saved.kept(formatDay(dayInPoland(found.madeAt), locale))}</p>
          {isNew && <output class="notice">{text.saved.new}</output>}
          <p class="field">
            <label for="link">{text.saved.link}</label>
            <input id="link" type="text" readOnly value={address} aria-describedby="link-h" />
            <span class="hint" id="link-h">
              {found.expiresOn ? text.saved.until(formatDay(found.expiresOn, locale)) : text.saved.withCase}
            </span>
          </p>
          <Today changed={changed} c={c} />
        </div>
        <AnswerView
          answer={found.answer}
          asOf={found.asOf}
          change={changeTax(new URLSearchParams(found.question), locale)}
          locale={locale}
        />
        <Actions c={c} found={found} link={link} />
      </div>
    </Page>
  );
}

/** Whether the law of today says something else. */
function Today({ c, changed }: Pick<Props, 'c' | 'changed'>) {
  const text = aidMessages(c.var.locale).saved;
  if (changed.length === 0) return <p class="sub">{text.same}</p>;
  return (
    <div class="aid-loses" role="note">
      <h2>{text.differs}</h2>
      <ul>
        {changed.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  );
}

function Actions({ c, found, link }: Omit<Props, 'changed'>) {
  const { locale } = c.var;
  const text = aidMessages(locale);
  const again = new URLSearchParams(found.question);
  again.delete('asOf');
  return (
    <>
      <p class="actions mt">
        <a class="btn btn--quiet" href={href('aidKeptPdf', locale, { link })}>
          {text.keep.pdf}
        </a>{' '}
        <a class="btn btn--quiet" href={href('enquiry', locale, {}, new URLSearchParams({ aid: link }))}>
          {text.keep.ask}
        </a>{' '}
        <a class="btn btn--quiet" href={href('aid', locale, {}, again)}>
          {text.saved.again}
        </a>
      </p>
      {found.expiresOn && (
        <form class="actions mt" method="post" action={href('aidKept', locale, { link })}>
          <input type="hidden" name="do" value="erase" />
          <p class="hint">{text.saved.eraseHint}</p>
          <button class="btn btn--quiet">{text.saved.erase}</button>
        </form>
      )}
    </>
  );
}
