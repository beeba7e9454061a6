import { sampleMark } from '../../../../kernel/locale.ts';
import { type Day, dayInPoland, parseDay } from '../../../../kernel/day.ts';
import { fault, frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { ErrorSummary, FieldErrorText, Input } from '../../../../ui/form.tsx';
import { Page } from '../../../../ui/page.tsx';
import { formatArea, formatDay } from '../../../../ui/quantity.ts';
import { Table } from '../../../../ui/table.tsx';
import { coverageOfZone, type CoverageMeter, sumOfCoverage } from '../../core/desk/coverage.ts';
import {
  type DeskAct,
  deskActs,
  type DeskZone,
  deskProvisions,
  deskZones,
  earlierOf,
} from '../../data/desk.queries.ts';
import { planMessages } from '../messages.ts';
import { EarlierTable } from './earlier-table.tsx';
import { CoverageBar } from '../coverage-bar.tsx';

type Asked = { readonly day: Day; readonly typed: string; readonly wrong: boolean };
type ZoneRow = DeskZone & { readonly meter: CoverageMeter };

/** The day that the address asks for; today where it names none. */
function askedDay(c: PageContext): Asked {
  const today = dayInPoland(c.var.rooms.clock.now());
  const typed = (c.req.query('day') ?? '').trim().slice(0, 20);
  const day = typed === '' ? today : parseDay(typed);
  return { day: day ?? today, typed: typed === '' ? today : typed, wrong: day === null };
}

/** Every act that the office keeps, as of a day. */
export async function showPlans(c: PageContext): Promise<Response> {
  const { db, locale } = c.var;
  const text = planMessages(locale);
  const asked = askedDay(c);
  const [acts, zones] = await Promise.all([deskActs(db), zonesOn(c, asked.day, null)]);
  const byAct = Map.groupBy(zones, ({ actId }) => actId);
  return page(
    c,
    <Page frame={frameOf(c)} title={text.plans.title} nav="officePlans" wide robots="noindex">
      <div class="wrap">
        <div class="head">
          <h1>{text.plans.title}</h1>
          <p class="sub">{text.plans.lede}</p>
        </div>
        <p class="actions">
          <a href={href('officePlanCheck', locale)}>{text.plans.check}</a>
          <a href={href('officePlanImport', locale)}>{text.plans.import}</a>
          <a href={href('officeLineImport', locale)}>{text.lines.title}</a>
          <a href={href('officeLayers', locale)}>{text.plans.layers}</a>
        </p>
        <DayForm c={c} asked={asked} action={href('officePlans', locale)} />
        {acts.length === 0 ? (
          <section class="section">
            <h2>{text.plans.none}</h2>
            <p>{text.plans.noneNext}</p>
          </section>
        ) : (
          <Table
            caption={text.plans.title}
            rows={acts.map((act) => ({ ...act, zones: byAct.get(act.id) ?? [] }))}
            rowKey={({ id }) => String(id)}
            columns={[
              {
                key: 'act',
                title: text.plans.columns.act,
                cell: ({ id, title }) => (
                  <a href={href('officePlan', locale, { act: String(id) }, `day=${asked.day}`)}>
                    {sampleMark(title, locale)}
                  </a>
                ),
              },
              { key: 'kind', title: text.plans.columns.kind, cell: ({ kind }) => text.actKinds[kind] },
              { key: 'status', title: text.plans.columns.status, cell: (act) => stateOn(act, asked.day, c) },
              { key: 'zones', title: text.plans.columns.zones, kind: 'num', cell: (act) => act.zones.length },
              {
                key: 'coverage',
                title: text.plans.columns.coverage,
                kind: 'wide',
                cell: (act) => (
                  <CoverageBar meter={sumOfCoverage(act.zones.map(({ meter }) => meter))} locale={locale} />
                ),
              },
            ]}
          />
        )}
      </div>
    </Page>,
    asked.wrong ? 422 : 200,
  );
}

/** One act: its zones on a day, its documents, and what stood here before. */
export async function showPlan(c: PageContext): Promise<Response> {
  const { db, locale } = c.var;
  const id = Number(/^\d{1,15}$/.exec(c.req.param('act') ?? '')?.[0] ?? -1);
  const [act] = await deskActs(db, id);
  if (!act) return fault(c, 404);
  const text = planMessages(locale);
  const asked = askedDay(c);
  const [zones, earlier] = await Promise.all([zonesOn(c, asked.day, act.kind), earlierOf(db, act.id)]);
  const own = zones.filter(({ actId }) => actId === act.id);
  return page(
    c,
    <Page frame={frameOf(c)} title={sampleMark(act.title, locale)} nav="officePlans" wide robots="noindex">
      <div class="wrap">
        <nav class="crumb" aria-label={text.plans.title}>
          <a href={href('officePlans', locale)}>{text.plans.title}</a>
        </nav>
        <div class="head">
          <h1>{sampleMark(act.title, locale)}</h1>
          <p class="sub">
            {text.actKinds[act.kind]}; {stateOn(act, asked.day, c)}
          </p>
        </div>
        <Papers act={act} c={c} />
        <DayForm c={c} asked={asked} action={href('officePlan', locale, { act: String(act.id) })} />
        {own.length === 0 ? <p>{text.plans.noZones}</p> : <Zones zones={own} c={c} />}
        <section class="section" aria-labelledby="earlier">
          <h2 id="earlier">{text.plans.earlier}</h2>
          {earlier.length === 0 ? <p>{text.plans.earlierNone}</p> : <EarlierTable earlier={earlier} locale={locale} />}
        </section>
      </div>
    </Page>,
    asked.wrong ? 422 : 200,
  );
}

async function zonesOn(c: PageContext, day: Day, kind: DeskAct['kind'] | null): Promise<ZoneRow[]> {
  const { db } = c.var;
  const [zones, acts] = await Promise.all([deskZones(db, day), deskActs(db)]);
  const kinds = new Map(acts.map((act) => [act.id, act.kind]));
  const provisions = Map.groupBy(
    await deskProvisions(db, { zoneIds: zones.map(({ id }) => id) }),
    ({ zoneId }) => zoneId,
  );
  return zones.map((zone) => ({
    ...zone,
    meter: coverageOfZone(provisions.get(zone.id) ?? [], kind ?? kinds.get(zone.actId) ?? 'mpzp', day),
  }));
}

function stateOn(act: DeskAct, day: Day, c: PageContext): string {
  const text = planMessages(c.var.locale);
  const held =
    (act.status === 'legalForce' || (act.status === 'obsolete' && act.to !== null)) &&
    act.from !== null &&
    act.from <= day &&
    (act.to === null || act.to >= day);
  if (act.status === 'legalForce') return held ? text.plans.on.holds : text.plans.on.not;
  return held ? `${text.plans.on.held}; ${text.statuses[act.status]}` : text.statuses[act.status];
}

function DayForm({ c, asked, action }: { c: PageContext; asked: Asked; action: string }) {
  const { locale } = c.var;
  const text = planMessages(locale).plans;
  const error = asked.wrong ? text.badDay : undefined;
  return (
    <form method="get" action={action} class="filters mt">
      <ErrorSummary errors={error ? [{ field: 'day', text: error }] : []} locale={locale} />
      <p class="field">
        <label for="day">{text.day}</label>
        <FieldErrorText id="day" error={error} locale={locale} />
        <Input id="day" type={asked.wrong ? 'text' : 'date'} value={asked.typed} size="w10" error={error} />
      </p>
      <p class="actions">
        <button class="btn btn--quiet">{text.show}</button>
      </p>
    </form>
  );
}

function Papers({ act, c }: { act: DeskAct; c: PageContext }) {
  const { locale } = c.var;
  const text = planMessages(locale).plans;
  const day = (of: Day | null) => (of === null ? '–' : formatDay(of, locale));
  const rows: [string, preact.ComponentChildren][] = [
    [text.resolution, act.resolution && sampleMark(act.resolution, locale)],
    [text.text, act.url && <a href={act.url}>{act.url}</a>],
    [text.drawing, act.drawingUrl && <a href={act.drawingUrl}>{act.drawingUrl}</a>],
    [text.journal, act.journal],
    [text.since, day(act.from)],
    [text.until, act.to === null ? text.open : day(act.to)],
    [text.source, act.source && sampleMark(act.source, locale)],
  ];
  return (
    <dl class="dl">
      {rows.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Zones({ zones, c }: { zones: readonly ZoneRow[]; c: PageContext }) {
  const { locale } = c.var;
  const { zoneColumns: titles, open } = planMessages(locale).plans;
  return (
    <Table
      caption={planMessages(locale).plans.columns.zones}
      rows={zones}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'zone',
          title: titles.zone,
          cell: (zone) => (
            <a href={href('officeZone', locale, { zone: String(zone.id) })}>
              {zone.designation}: {locale === 'pl' ? zone.namePl : zone.nameEn}
            </a>
          ),
        },
        { key: 'symbol', title: titles.symbol, cell: ({ symbol }) => symbol },
        { key: 'area', title: titles.area, kind: 'num', cell: ({ areaM2 }) => formatArea(areaM2, locale) },
        {
          key: 'span',
          title: titles.span,
          cell: ({ from, to }) =>
            `${from === null ? '–' : formatDay(from, locale, 'short')} – ${to === null ? open : formatDay(to, locale, 'short')}`,
        },
        {
          key: 'coverage',
          title: titles.coverage,
          kind: 'wide',
          cell: ({ meter }) => <CoverageBar meter={meter} locale={locale} />,
        },
      ]}
    />
  );
}
