import type { Day } from '../../../../kernel/day.ts';
import { type Locale, sampleMark } from '../../../../kernel/locale.ts';
import { provisionState, type Clause, type Provision, type ProvisionKind } from '../../../../kernel/provision.ts';
import type { Unit } from '../../../../kernel/quantity.ts';
import { formatArea, formatDay, formatNumber, formatQuantity } from '../../../../ui/quantity.ts';
import { Table, type Column } from '../../../../ui/table.tsx';
import type { Dossier, DossierAct, DossierZone } from '../../core/dossier.ts';
import { coverageOfZone, sumOfCoverage } from '../../../plans/index.ts';
import { CoverageBar } from '../../../plans/web/index.ts';
import { standingZones } from '../../core/land/standing-zones.ts';
import { siteMessages } from './messages.ts';

const UNITS: Readonly<Partial<Record<ProvisionKind, Unit>>> = {
  'max-cover': 'percent',
  'min-green': 'percent',
  'min-intensity': 'ratio',
  'max-intensity': 'ratio',
  'max-height': 'm',
  'building-line': 'm',
  setback: 'm',
};

type Props = { dossier: Dossier; asOf: Day; locale: Locale };

/** What plans say of the land, clause by clause, and whether a second person has read it. */
export function Provisions({ dossier, asOf, locale }: Props) {
  const text = siteMessages(locale).provisions;
  const acts = new Map(dossier.acts.map((act) => [act.id, act]));
  const zones = standingZones(dossier, asOf);
  const meters = zones.map((zone) => coverageOfZone(zone.provisions, acts.get(zone.actId)?.kind ?? 'mpzp', asOf));
  return (
    <section class="section" aria-labelledby="plan-rules">
      <h2 id="plan-rules">{text.title}</h2>
      {zones.length === 0 && <p>{text.none}</p>}
      {zones.length > 0 && (
        <p>
          <CoverageBar meter={sumOfCoverage(meters)} locale={locale} />
        </p>
      )}
      {zones.map((zone) => (
        <ZoneRules key={zone.id} zone={zone} act={acts.get(zone.actId)} asOf={asOf} locale={locale} />
      ))}
    </section>
  );
}

type ZoneProps = { zone: DossierZone; act: DossierAct | undefined; asOf: Day; locale: Locale };

function ZoneRules({ zone, act, asOf, locale }: ZoneProps) {
  const text = siteMessages(locale).provisions;
  const area = zone.shares.reduce((sum, { areaM2 }) => sum + areaM2, 0);
  const since = act?.inForceFrom ? `, ${text.inForce(formatDay(act.inForceFrom, locale))}` : '';
  return (
    <div class="zone">
      <h3>{text.zone(zone.designation, zone.name[locale])}</h3>
      <p class="sub">
        {act && (act.url ? <a href={act.url}>{actText(act, locale)}</a> : actText(act, locale))}
        {since}; {text.share(formatArea(area, locale))}.
      </p>
      {zone.provisions.length > 0 && (
        <Table
          columns={columns(asOf, locale, act?.title)}
          rows={zone.provisions}
          rowKey={(provision) => provision.id}
        />
      )}
    </div>
  );
}

function columns(asOf: Day, locale: Locale, named: string | undefined): Column<Provision>[] {
  const text = siteMessages(locale);
  const titles = text.provisions.columns;
  return [
    { key: 'rule', title: titles.rule, cell: ({ kind }) => text.provisionKinds[kind] ?? kind },
    { key: 'limit', title: titles.limit, kind: 'num', cell: (provision) => limitText(provision, locale) },
    {
      key: 'clause',
      title: titles.clause,
      cell: ({ clause }) => <ClauseLink clause={clause} locale={locale} within={named} />,
    },
    {
      key: 'state',
      title: titles.state,
      kind: 'margin',
      cell: (provision) => {
        const state = provisionState(provision, asOf);
        const day =
          provision.checkedOn && state === 'in-force' ? ` ${formatDay(provision.checkedOn, locale, 'short')}` : '';
        return <span class={state === 'in-force' ? undefined : 'unsure'}>{text.provisionStates[state] + day}</span>;
      },
    },
  ];
}

/** What a clause says: classes of use, a limit with its unit, or its own words. */
export function limitText({ kind, limit, words, classes, additionalClasses }: Provision, locale: Locale): string {
  const text = siteMessages(locale);
  if (kind === 'use') {
    const additional = additionalClasses.length > 0 ? text.provisions.additional(additionalClasses.join(', ')) : '';
    return [classes.join(', '), additional].filter(Boolean).join('; ');
  }
  const unit = UNITS[kind];
  const value =
    limit === null ? null : unit ? formatQuantity({ value: limit, unit }, locale) : formatNumber(limit, locale);
  const drawn = kind === 'obligatory-line' || kind === 'no-cross-line' ? text.facts.asDrawn : null;
  return [value, words].filter(Boolean).join('; ') || (drawn ?? text.facts.notCoded);
}

/** "MPZP Dobrzec-Zachód, § 24 ust. 3 pkt 4, s. 12" */
export const clauseText = (clause: Clause, locale: Locale): string =>
  `${sampleMark(clause.act, locale)}, ${placeText(clause, locale)}`;

const actText = ({ title, resolution }: DossierAct, locale: Locale): string =>
  siteMessages(locale).provisions.act(sampleMark(title, locale), resolution && sampleMark(resolution, locale));

const placeText = ({ article, page }: Clause, locale: Locale): string =>
  [article, page === null ? null : siteMessages(locale).grounds.page(page)].filter(Boolean).join(', ') ||
  siteMessages(locale).provisions.noClause;

/** A clause, leading to its page where there is one; without the act's name under a heading that names it. */
export function ClauseLink({
  clause,
  locale,
  within,
}: {
  clause: Clause;
  locale: Locale;
  within?: string | undefined;
}) {
  const text = clause.act === within ? placeText(clause, locale) : clauseText(clause, locale);
  return clause.url ? <a href={clause.url}>{text}</a> : <>{text}</>;
}
