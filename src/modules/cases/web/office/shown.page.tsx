import { fault, frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { formatDay } from '../../../../ui/quantity.ts';
import { Table, type Column } from '../../../../ui/table.tsx';
import { siteBySlug } from '../../../sites/index.server.ts';
import { isCaseNumber } from '../../core/case.ts';
import { caseByNumber } from '../../data/case.queries.ts';
import { shownSites, type Shown } from '../../data/shown.queries.ts';
import { caseMessages } from '../messages.ts';

/** `/biuro/miejsca/:slug/pokazane`: in which cases a site was shown. */
export async function showSiteShown(c: PageContext): Promise<Response> {
  const { db, locale } = c.var;
  const site = await siteBySlug(db, c.req.param('slug') ?? '');
  if (!site) return fault(c, 404);
  const text = caseMessages(locale).shown;
  const back = { href: href('officeSite', locale, { slug: site.slug }), label: site.name[locale] };
  const column: Column<Shown> = {
    key: 'case',
    title: text.columns.case,
    cell: ({ number, codeName }) => (
      <>
        <a href={href('officeCase', locale, { number })}>{codeName}</a>
        {codeName !== number && <span class="why nowrap">{number}</span>}
      </>
    ),
  };
  const rows = await shownSites(db, { siteSlug: site.slug });
  return page(c, <ShownPage c={c} rows={rows} first={column} back={back} title={text.ofSite(site.name[locale])} />);
}

/** `/biuro/sprawy/:number/pokazane`: which sites were shown in a case. */
export async function showCaseShown(c: PageContext): Promise<Response> {
  const { db, locale } = c.var;
  const number = c.req.param('number') ?? '';
  const file = isCaseNumber(number) ? await caseByNumber(db, number) : null;
  if (!file) return fault(c, 404);
  const text = caseMessages(locale).shown;
  const back = { href: href('officeCase', locale, { number }), label: file.codeName };
  const column: Column<Shown> = {
    key: 'site',
    title: text.columns.site,
    cell: ({ slug, namePl, nameEn }) => (
      <a href={href('officeSiteShown', locale, { slug })}>{locale === 'pl' ? namePl : nameEn}</a>
    ),
  };
  const rows = await shownSites(db, { caseNumber: number });
  return page(c, <ShownPage c={c} rows={rows} first={column} back={back} title={text.ofCase(file.codeName)} />);
}

type Props = {
  c: PageContext;
  rows: readonly Shown[];
  first: Column<Shown>;
  back: { href: string; label: string };
  title: string;
};

function ShownPage({ c, rows, first, back, title }: Props) {
  const { locale } = c.var;
  const text = caseMessages(locale).shown;
  return (
    <Page frame={frameOf(c)} title={title} nav="office" wide robots="noindex">
      <div class="wrap">
        <nav class="crumb" aria-label={text.back}>
          <a href={back.href}>{back.label}</a>
        </nav>
        <div class="head">
          <h1>{title}</h1>
          <p class="sub">{text.lede}</p>
        </div>
        {rows.length === 0 ? (
          <p>{text.empty}</p>
        ) : (
          <Table
            rows={rows.map((row, index) => ({ ...row, key: `${row.number} ${row.slug} ${index}` }))}
            rowKey={({ key }) => key}
            columns={[
              first,
              { key: 'day', title: text.columns.day, cell: ({ day }) => formatDay(day, locale, 'short') },
              {
                key: 'how',
                title: text.columns.how,
                cell: ({ position, total }) =>
                  position === null ? text.asked : text.place(position, Math.max(total ?? position, position)),
              },
            ]}
          />
        )}
      </div>
    </Page>
  );
}
