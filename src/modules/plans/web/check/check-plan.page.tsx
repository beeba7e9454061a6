import { clientAddress } from '../../../../platform/rate/client-address.ts';
import { takeTry } from '../../../../platform/rate/rate.ts';
import { readUpload } from '../../../../platform/files/upload/index.ts';
import { frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import type { ExaminedPlan } from '../../usecases/check-plan-files.ts';
import { examineApart } from '../../usecases/apart/plan-work.ts';
import { planMessages } from '../messages.ts';
import { CheckView } from './check-view.tsx';

const MOST_FILES = 20;
/** Checks from one address in an hour; the office is not counted. */
const TRIES = 30;
const HOUR_SECONDS = 3600;

type Where = 'planCheck' | 'officePlanCheck';
type Shown = { problem: string | null; examined: ExaminedPlan | null; names: readonly string[]; status: number };
const EMPTY: Shown = { problem: null, examined: null, names: [], status: 200 };

export const showCheck =
  (where: Where) =>
  (c: PageContext): Response =>
    view(c, where, EMPTY);

/** Examines what was uploaded and shows it at once: nothing is kept. */
export const runCheck =
  (where: Where) =>
  async (c: PageContext): Promise<Response> => {
    c.header('Cache-Control', 'no-store');
    const text = planMessages(c.var.locale).check;
    const wait = where === 'planCheck' ? await mustWait(c) : 0;
    if (wait > 0) {
      c.header('Retry-After', String(wait));
      return view(c, where, { ...EMPTY, problem: text.wait(Math.ceil(wait / 60)), status: 429 });
    }
    const { form, files, tooLarge } = await readUpload(c);
    const refusedFor = (problem: string, status: number): Response => view(c, where, { ...EMPTY, problem, status });
    if (tooLarge) return refusedFor(text.tooLarge, 413);
    if (files.length === 0) return refusedFor(text.noFiles, 422);
    if (files.length > MOST_FILES) return refusedFor(text.tooMany, 422);
    const given = files.map(({ name, bytes }) => ({ name: name.slice(-120), bytes }));
    const answer = await examineApart({ files: given, locale: c.var.locale });
    if (!answer.ok) return refusedFor(text.apart[answer.error.kind], answer.error.kind === 'busy' ? 503 : 422);
    if (form.get('format') === 'json') {
      return c.json({ faults: answer.value.check.faults }, 200, {
        'Content-Disposition': 'attachment; filename="faults.json"',
      });
    }
    return view(c, where, { ...EMPTY, examined: answer.value, names: given.map(({ name }) => name) });
  };

async function mustWait(c: PageContext): Promise<number> {
  const { rooms } = c.var;
  const who = clientAddress(c.env, c.req.header('x-forwarded-for'));
  const counted = { what: 'plan-check', who, limit: TRIES, windowSeconds: HOUR_SECONDS, now: rooms.clock.now() };
  return (await takeTry(rooms.database.whole, counted)).retryAfterSeconds;
}

function view(c: PageContext, where: Where, { status, ...shown }: Shown): Response {
  const { locale } = c.var;
  const office = where === 'officePlanCheck';
  return page(
    c,
    <Page
      frame={frameOf(c)}
      title={planMessages(locale).check.title}
      {...(!office && { sheets: ['site'] as const })}
      {...(office && { nav: 'officePlans' as const, wide: true, robots: 'noindex' as const })}
    >
      <div class="wrap">
        <CheckView {...shown} action={href(where, locale)} locale={locale} />
      </div>
    </Page>,
    status,
  );
}
