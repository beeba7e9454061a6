import { dayInPoland } from '../../../../kernel/day.ts';
import { fault, page, type PageContext, readForm, type SessionLike, deskOf } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { isLargeOffer } from '../../../matching/index.server.ts';
import { isFactKey } from '../../../sites/index.ts';
import { readRespondents } from '../../data/respondents.queries.ts';
import { readSheets } from '../../data/sheets.queries.ts';
import { askRespondent } from '../../usecases/ask-respondent.ts';
import { workList } from '../../usecases/work-list.ts';
import { WorkView } from './work-view.tsx';

/** `/biuro/do-sprawdzenia`: what to find out first, and whom to ask. */
export async function showWork(c: PageContext): Promise<Response> {
  const { db, city, rooms } = c.var;
  const today = dayInPoland(rooms.clock.now());
  const [{ lines, needs }, respondents, sheets, large] = await Promise.all([
    workList(db, city, today),
    readRespondents(db),
    readSheets(db),
    isLargeOffer(db),
  ]);
  return page(
    c,
    <WorkView c={c} work={{ lines, needs, respondents, sheets, today, large }} say={c.req.query('say') ?? null} />,
  );
}

/** One click: the question goes out, unless it already waits. */
export async function askFromWork(c: PageContext, { accountId }: SessionLike): Promise<Response> {
  const form = await readForm(c);
  const [slug, key] = [form.get('site') ?? '', form.get('key') ?? ''];
  const respondentId = Number(/^\d{1,15}$/.exec(form.get('respondent') ?? '')?.[0] ?? -1);
  if (!isFactKey(key)) return fault(c, 422);
  const asked = await askRespondent(deskOf(c), { slug, keys: [key], respondentId, clerk: { accountId } });
  const say = asked.ok ? (asked.value.letter ? 'asked' : 'already') : 'refused';
  const back = form.get('back') === 'facts' && asked.ok ? 'officeSiteFacts' : 'officeWork';
  return c.redirect(href(back, c.var.locale, back === 'officeWork' ? {} : { slug }, `say=${say}`), 303);
}
