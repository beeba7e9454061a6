import type { Locale } from '../../../../kernel/locale.ts';
import { dayInPoland } from '../../../../kernel/day.ts';
import { frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { ErrorSummary, type FieldError } from '../../../../ui/form.tsx';
import { uiMessages } from '../../../../ui/messages.ts';
import { Page } from '../../../../ui/page.tsx';
import { parseNeed } from '../../core/need/parse-need.ts';
import { countAnswers, type Counts } from '../answers.ts';
import { matchingMessages } from '../messages.ts';
import { NeedForm } from './need-form.tsx';
import { asksAnything, errorsOf, onlyNeed } from './need-state.ts';
import { bindWords } from '../../../../ui/bind-words.ts';

const ISLAND = 'src/modules/matching/web/need/need.island.ts';

/** `/potrzeba`: the form, filled from its address; with `keep` it shows the address to copy. */
export async function showNeed(c: PageContext): Promise<Response> {
  const query = new URL(c.req.url).searchParams;
  if (!asksAnything(query)) return needPage(c, { query, errors: [], counts: null });
  const parsed = parseNeed(query, dayInPoland(c.var.rooms.clock.now()));
  if (!parsed.ok) {
    const missing = parsed.error.faults.every(({ code }) => code === 'required');
    const errors = missing ? [] : errorsOf(parsed.error.faults, c.var.locale);
    return needPage(c, { query, errors, counts: null });
  }
  return needPage(c, { query, errors: [], counts: await countAnswers(c, parsed.value) });
}

/** `/potrzeba/ile`: how many sites answer, for the count that follows typing. */
export async function countNeed(c: PageContext): Promise<Response> {
  const parsed = parseNeed(new URL(c.req.url).searchParams, dayInPoland(c.var.rooms.clock.now()));
  const text = matchingMessages(c.var.locale);
  c.header('Cache-Control', 'private, no-cache');
  if (!parsed.ok) {
    const empty = parsed.error.faults.every(({ code }) => code === 'required');
    return c.json({ big: '', rest: empty ? text.need.liveEmpty : text.need.liveLater, more: '' }, 422);
  }
  const counts = await countAnswers(c, parsed.value);
  return c.json(counts ? text.counted(counts) : { big: '', rest: text.need.liveLarge, more: '' });
}

type Shown = { query: URLSearchParams; errors: readonly FieldError[]; counts: Counts | null };

/** The form with what stands in it; 422 when something has to be corrected. */
export function needPage(c: PageContext, { query, errors, counts }: Shown): Response {
  const { locale } = c.var;
  const text = matchingMessages(locale).need;
  const state = { query, errors: new Map(errors.map(({ field, text: sentence }) => [field, sentence])) };
  const prefix = errors.length > 0 ? uiMessages(locale).form.errorTitlePrefix : '';
  const kept = query.has('keep') ? `${c.var.rooms.config.baseUrl}${href('need', locale, {}, onlyNeed(query))}` : null;
  return page(
    c,
    <Page frame={frameOf(c)} title={prefix + text.title} nav="need" sheets={['need']} scripts={[ISLAND]}>
      <div class="wrap">
        <div class="head">
          <h1 class="wide">{text.title}</h1>
          <p class="lede">{bindWords(text.lede)}</p>
        </div>
        <div class="leaf">
          <div>
            <ErrorSummary errors={errors} locale={locale} />
            {kept && <Kept address={kept} locale={locale} />}
            <NeedForm state={state} locale={locale} />
          </div>
          <Aside counts={counts} faulty={errors.length > 0} locale={locale} />
        </div>
      </div>
    </Page>,
    errors.length > 0 ? 422 : 200,
  );
}

function Kept({ address, locale }: { address: string; locale: Locale }) {
  const text = matchingMessages(locale).need;
  return (
    <section class="kept" aria-labelledby="kept">
      <h2 id="kept">{text.kept}</h2>
      <p>{text.keptText}</p>
      <label class="lab" for="kept-address">
        {text.keptLabel}
      </label>
      <input id="kept-address" value={address} readOnly />
    </section>
  );
}

function Aside({ counts, faulty, locale }: { counts: Counts | null; faulty: boolean; locale: Locale }) {
  const text = matchingMessages(locale);
  const said = counts
    ? text.counted(counts)
    : { big: '', rest: faulty ? text.need.liveLater : text.need.liveEmpty, more: '' };
  return (
    <aside class="note note--live" aria-label={text.need.live}>
      <div class="sticky stack">
        <output class="live" data-count={href('needCount', locale)}>
          <span class="big">{said.big}</span> <span class="rest">{said.rest}</span>{' '}
          <span class="more">{said.more}</span>
        </output>
        <p>
          <span class="t">{text.need.mustTitle}</span>
          <br />
          {text.need.mustText}
        </p>
        <p>{text.need.privacyText}</p>
      </div>
    </aside>
  );
}
