import { dayInPoland } from '../../../kernel/day.ts';
import { fault, frameOf, page, type PageContext, readForm, type SessionLike } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { ErrorSummary, TextArea } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { formatDay } from '../../../ui/quantity.ts';
import { type SupplyRow, supplyNamed } from '../data/supply.queries.ts';
import { withdrawLayer } from '../usecases/withdraw-layer.ts';
import { sourceText } from './layers.page.tsx';
import { layerMessages } from './messages.ts';

/** One supply of a layer, and how to withdraw it. */
export const showSupply = (c: PageContext): Promise<Response> => view(c, { reason: '', error: null }, 200);

/** Withdraws it with a reason, or says beside the field what is wrong. */
export async function withdrawSupply(c: PageContext, session: SessionLike): Promise<Response> {
  const { db, locale } = c.var;
  const text = layerMessages(locale).supply;
  const form = await readForm(c);
  const reason = (form.get('reason') ?? '').trim().slice(0, 1000);
  const done = await withdrawLayer(db, { id: idOf(c), reason, actor: `user:${session.accountId}` });
  if (done.ok) return c.redirect(href('officeLayers', locale), 303);
  return done.error.kind === 'gone'
    ? view(c, { reason, error: text.gone }, 409)
    : view(c, { reason, error: text.noReason }, 422);
}

function idOf(c: PageContext): number {
  const id = Number(c.req.param('supply'));
  return Number.isSafeInteger(id) && id > 0 ? id : 0;
}

type State = { readonly reason: string; readonly error: string | null };

// oxlint-disable-next-line max-params
async function view(c: PageContext, { reason, error }: State, status: number): Promise<Response> {
  const { db, locale } = c.var;
  const supply = await supplyNamed(db, idOf(c));
  if (!supply) return fault(c, 404);
  const all = layerMessages(locale);
  const text = all.supply;
  const title = text.title(all.kinds[supply.kind], supply.source);
  return page(
    c,
    <Page frame={frameOf(c)} title={title} nav="officePlans" wide robots="noindex">
      <div class="wrap">
        <nav class="crumb" aria-label={all.title}>
          <a href={href('officeLayers', locale)}>{all.back}</a>
        </nav>
        <div class="head">
          <h1>{title}</h1>
          <p class="sub">{text.things(supply.features)}</p>
        </div>
        <Facts supply={supply} c={c} />
        {supply.endKind === null && (
          <form method="post" action={href('officeLayer', locale, { supply: String(supply.id) })} noValidate>
            <h2>{text.withdraw}</h2>
            <p>{text.withdrawText}</p>
            <ErrorSummary errors={error ? [{ field: 'reason', text: error }] : []} locale={locale} />
            <TextArea
              id="reason"
              label={text.reason}
              hint={text.reasonHint}
              value={reason}
              rows={3}
              maxLength={500}
              error={error ?? undefined}
              locale={locale}
            />
            <p class="actions mt">
              <button class="btn btn--quiet">{text.submit}</button>
            </p>
          </form>
        )}
      </div>
    </Page>,
    status,
  );
}

function Facts({ supply, c }: { supply: SupplyRow; c: PageContext }) {
  const { locale } = c.var;
  const { columns, supply: text, whole, endKinds } = layerMessages(locale);
  const day = (at: Date): string => formatDay(dayInPoland(at), locale);
  const { endKind, endedAt } = supply;
  return (
    <section class="section">
      {endKind && endedAt && <p class="notice">{text.ended(endKinds[endKind], day(endedAt), supply.endReason)}</p>}
      <dl class="dl">
        <dt>{columns.source}</dt>
        <dd>{sourceText(supply, locale)}</dd>
        <dt>{columns.area}</dt>
        <dd>{supply.areaName || whole}</dd>
        <dt>{columns.asOf}</dt>
        <dd>{formatDay(supply.asOf, locale)}</dd>
        <dt>{columns.until}</dt>
        <dd>{formatDay(supply.validUntil, locale)}</dd>
        <dt>{text.file}</dt>
        <dd>{supply.fileName || (supply.features === 0 ? text.noFile : text.program)}</dd>
        <dt>{text.by}</dt>
        <dd>
          {supply.importedBy ?? text.program}, {day(supply.importedAt)}
        </dd>
      </dl>
    </section>
  );
}
