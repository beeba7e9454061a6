import { clockInPoland } from '../../../../kernel/calendar/poland-clock.ts';
import { frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Select, TextField } from '../../../../ui/form.tsx';
import { Page } from '../../../../ui/page.tsx';
import { formatArea, formatDay } from '../../../../ui/quantity.ts';
import { Table, type Column } from '../../../../ui/table.tsx';
import { keysFor } from '../../core/fact-kinds.ts';
import { isStatus, STATUSES, type SiteStatus } from '../../core/status.ts';
import { officeSites, type OfficeSiteRow } from '../../data/office-sites.queries.ts';
import { officeSiteMessages } from './messages.ts';

type Filter = { readonly status: SiteStatus | null; readonly kind: string; readonly text: string };

/** `/biuro/miejsca`: every site of the city, whatever its status, with how much of it is known today. */
export async function showOfficeSites(c: PageContext): Promise<Response> {
  const { locale, db, rooms } = c.var;
  const text = officeSiteMessages(locale);
  const asked = c.req.query('status') ?? '';
  const kind = c.req.query('kind') ?? '';
  const known = (asked === '' || isStatus(asked)) && (kind === '' || Object.hasOwn(text.kinds, kind));
  const filter: Filter = {
    status: isStatus(asked) ? asked : null,
    kind: Object.hasOwn(text.kinds, kind) ? kind : '',
    text: (c.req.query('text') ?? '').slice(0, 120),
  };
  const all = await officeSites(db, clockInPoland(rooms.clock.now()).day);
  const shown = all.filter((site) => matches(site, filter));
  return page(
    c,
    <Page frame={frameOf(c)} title={text.list.title} nav="officeSites" wide robots="noindex">
      <div class="wrap">
        <div class="head">
          <h1>{text.list.title}</h1>
          <p class="sub">{known ? text.list.lede : text.list.badFilter}</p>
        </div>
        <p class="actions">
          <a class="btn" href={href('officeNewSite', locale)}>
            {text.list.add}
          </a>
        </p>
        <Statuses all={all} filter={filter} c={c} />
        <FilterForm filter={filter} c={c} />
        {shown.length === 0 ? <Empty c={c} /> : <Sites sites={shown} c={c} />}
      </div>
    </Page>,
    known ? 200 : 422,
  );
}

const kindOf = ({ kind, character }: OfficeSiteRow): string => (character ? `${kind}:${character}` : kind);

function matches(site: OfficeSiteRow, { status, kind, text }: Filter): boolean {
  if (status && site.status !== status) return false;
  if (kind !== '' && kind !== site.kind && kind !== kindOf(site)) return false;
  return `${site.namePl}\n${site.nameEn}`.toLowerCase().includes(text.trim().toLowerCase());
}

type Props = { filter: Filter; c: PageContext };

function Statuses({ all, filter, c }: Props & { all: readonly OfficeSiteRow[] }) {
  const { locale } = c.var;
  const text = officeSiteMessages(locale);
  const link = (status: SiteStatus | null): string => href('officeSites', locale, {}, status ? `status=${status}` : '');
  const item = (status: SiteStatus | null, label: string) => (
    <a key={label} href={link(status)} aria-current={filter.status === status ? 'page' : undefined}>
      {label} <span class="count">{status ? all.filter((site) => site.status === status).length : all.length}</span>
    </a>
  );
  return (
    <nav class="tabs inbox-tabs" aria-label={text.list.viewsLabel}>
      {item(null, text.list.all)}
      {STATUSES.map((status) => item(status, text.statuses[status]!))}
    </nav>
  );
}

function FilterForm({ filter, c }: Props) {
  const { locale } = c.var;
  const text = officeSiteMessages(locale);
  const kinds = Object.entries(text.kinds).map(([value, label]) => ({ value, label }));
  return (
    <form class="filterline" action={href('officeSites', locale)}>
      {filter.status && <input type="hidden" name="status" value={filter.status} />}
      <TextField id="text" label={text.list.text} value={filter.text} size="w10" locale={locale} />
      <div class="ask">
        <div>
          <label class="lab" for="kind">
            {text.list.kind}
          </label>
        </div>
        <div class="controls">
          <Select id="kind" value={filter.kind} options={[{ value: '', label: text.list.anyKind }, ...kinds]} />
        </div>
      </div>
      <p>
        <button class="btn btn--quiet">{text.list.show}</button>
      </p>
    </form>
  );
}

function Sites({ sites, c }: { sites: readonly OfficeSiteRow[]; c: PageContext }) {
  const { locale } = c.var;
  const text = officeSiteMessages(locale);
  const { columns } = text.list;
  const shown: Column<OfficeSiteRow>[] = [
    { key: 'name', title: columns.name, cell: (site) => <Name site={site} c={c} /> },
    {
      key: 'status',
      title: columns.status,
      cell: ({ status, proposed }) => (
        <>
          {text.statuses[status]}
          {proposed && <span class="why">{text.list.proposed}</span>}
        </>
      ),
    },
    {
      key: 'area',
      title: columns.area,
      kind: 'num',
      cell: ({ areaM2, drawn }) => (
        <>
          {areaM2 === null ? text.list.noLand : formatArea(areaM2, locale)}
          {drawn && <span class="why">{text.list.drawn}</span>}
        </>
      ),
    },
    { key: 'facts', title: columns.facts, cell: (site) => <Facts site={site} c={c} /> },
    {
      key: 'changed',
      title: columns.changed,
      cell: ({ changedAt }) => (changedAt ? formatDay(clockInPoland(changedAt).day, locale, 'short') : text.list.never),
    },
  ];
  return (
    <div class="inbox">
      <Table rows={sites} rowKey={(site) => site.slug} columns={shown} />
    </div>
  );
}

function Name({ site, c }: { site: OfficeSiteRow; c: PageContext }) {
  const { locale } = c.var;
  return (
    <>
      <a href={href('officeSite', locale, { slug: site.slug })}>{locale === 'pl' ? site.namePl : site.nameEn}</a>
      <span class="why">{officeSiteMessages(locale).kinds[kindOf(site)]}</span>
    </>
  );
}

function Facts({ site, c }: { site: OfficeSiteRow; c: PageContext }) {
  const { locale } = c.var;
  const text = officeSiteMessages(locale).list;
  return (
    <>
      <a href={href('officeSiteFacts', locale, { slug: site.slug })}>
        {text.facts(site.fresh, keysFor(site.kind).length)}
      </a>
      {site.stale > 0 && <span class="why">{text.stale(site.stale)}</span>}
    </>
  );
}

function Empty({ c }: { c: PageContext }) {
  const { locale } = c.var;
  const text = officeSiteMessages(locale).list;
  return (
    <section class="section">
      <h2>{text.emptyTitle}</h2>
      <p>{text.empty}</p>
      <p class="mt">
        <a href={href('officeSites', locale)}>{text.clear}</a>
      </p>
    </section>
  );
}
