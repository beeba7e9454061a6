import type { Day } from '../../../../kernel/day.ts';
import { type Locale, sampleMark } from '../../../../kernel/locale.ts';
import { provisionState, type Provision } from '../../../../kernel/provision.ts';
import { formatArea, formatDay, formatQuantity } from '../../../../ui/quantity.ts';
import type { FactKey } from '../../../sites/index.ts';
import type { Dossier, DossierZone } from '../../core/dossier.ts';
import { standingZones } from '../../core/land/standing-zones.ts';
import { currentFact, sourceName, sourceText, valueText, type CurrentFact } from './fact-text.ts';
import { siteMessages } from './messages.ts';
import { clauseText } from './provisions.tsx';

type Reader = { readonly dossier: Dossier; readonly asOf: Day; readonly locale: Locale };
type Shown = { label: string; value: string; rest?: string; source: string; state: CurrentFact['state'] };

/** The first screen: what rules a site out, each with its source and age. */
export function TopFacts(reader: Reader) {
  const { dossier, locale } = reader;
  const text = siteMessages(locale).facts;
  const land = dossier.site.kind === 'land';
  const rented = currentFact(dossier, 'price-sale', reader.asOf).fact === null && dossier.facts.rent !== undefined;
  const shown: Shown[] = [
    land ? landArea(reader) : fact(reader, 'usable-area', text.area),
    ...(dossier.zones.length > 0 || land ? [landUse(reader)] : []),
    land ? heightLimit(reader) : fact(reader, 'clear-height', siteMessages(locale).facts.height),
    fact(reader, 'power-capacity', text.power),
    fact(reader, 'axle-load', text.access),
    rented ? fact(reader, 'rent', text.rent) : fact(reader, 'price-sale', text.price),
    fact(reader, 'owner', text.owner),
    available(reader),
  ];
  return (
    <dl class="facts-top">
      {shown.map((one) => (
        <div key={one.label}>
          <dt>{one.label}</dt>
          <dd class={one.state === 'fresh' ? 'val' : `val val--${one.state}`}>
            {one.value.replace('²\u00a0', '² ')}
            {one.rest && <small> {one.rest}</small>}
          </dd>
          {one.state !== 'missing' && (
            <dd class={one.state === 'stale' || one.state === 'disputed' ? 'src stale' : 'src'}>{one.source}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function fact({ dossier, asOf, locale }: Reader, key: FactKey, label: string): Shown {
  const current = currentFact(dossier, key, asOf);
  return { label, value: shownValue(key, current, locale), source: sourcesText(current, locale), state: current.state };
}

const shownValue = (key: FactKey, { fact: known, state, voices }: CurrentFact, locale: Locale): string => {
  if (!known) return siteMessages(locale).notChecked;
  const said = state === 'disputed' ? voices.map(({ value }) => valueText(key, value, locale)) : [];
  return said.length > 0 ? [...new Set(said)].join(' / ') : valueText(key, known.value, locale);
};

function available(reader: Reader): Shown {
  const { dossier, asOf, locale } = reader;
  const text = siteMessages(locale).facts;
  const shown = fact(reader, 'available-from', text.available);
  const { fact: known, state } = currentFact(dossier, 'available-from', asOf);
  const value = known?.value;
  return state !== 'disputed' && value?.kind === 'day'
    ? { ...shown, value: text.from(formatDay(value.day, locale)) }
    : shown;
}

function landArea({ dossier, locale }: Reader): Shown {
  const text = siteMessages(locale);
  const { parcels } = dossier;
  const area = parcels.reduce((sum, parcel) => sum + parcel.areaM2, 0);
  if (area === 0) return { label: text.facts.area, value: text.notChecked, source: '', state: 'missing' };
  const registered = parcels.every((parcel) => parcel.registerAreaM2 !== null)
    ? parcels.reduce((sum, parcel) => sum + (parcel.registerAreaM2 ?? 0), 0)
    : null;
  const first = parcels[0]!;
  if (first.drawnOn) {
    const drawn = text.grounds.drawn(formatDay(first.drawnOn, locale, 'short'));
    return { label: text.facts.area, value: formatArea(area, locale), source: drawn, state: 'fresh' };
  }
  const day = first.sourceDate ? `, ${formatDay(first.sourceDate, locale, 'short')}` : '';
  const source = registered === null ? text.facts.geometry : text.facts.register(formatArea(registered, locale));
  return {
    label: text.facts.area,
    value: formatArea(area, locale),
    source: `${source}; ${sampleMark(first.source, locale)}${day}`,
    state: 'fresh',
  };
}

/** The zones that cover most, with what the plan says of their use. */
function landUse({ dossier, asOf, locale }: Reader): Shown {
  const text = siteMessages(locale);
  const zones = localZones(dossier, asOf);
  const main = zones[0];
  if (!main) return { label: text.facts.use, value: text.facts.noPlan, source: '', state: 'missing' };
  const use = main.provisions.find(({ kind }) => kind === 'use');
  const designations = [...new Set(zones.map(({ designation }) => designation))].join(', ');
  return {
    label: text.facts.use,
    value: designations,
    rest: main.name[locale],
    source: use ? sourceOf(use, asOf, locale) : text.facts.notCoded,
    state: use && provisionState(use, asOf) === 'in-force' ? 'fresh' : 'stale',
  };
}

/** Who says so; where sources contradict, each of them. */
const sourcesText = (current: CurrentFact, locale: Locale): string =>
  current.state === 'disputed'
    ? `${siteMessages(locale).disputed}: ${current.voices.map(({ source }) => sourceName(source, locale)).join(', ')}`
    : sourceText(current, locale);

/** The lowest height that the plan sets on the land. */
function heightLimit({ dossier, asOf, locale }: Reader): Shown {
  const text = siteMessages(locale);
  const limits = localZones(dossier, asOf).flatMap((zone) =>
    zone.provisions.filter(({ kind }) => kind === 'max-height'),
  );
  const lowest = limits.filter(({ limit }) => limit !== null).toSorted((a, b) => a.limit! - b.limit!)[0];
  if (!lowest) return { label: text.facts.height, value: text.notChecked, source: '', state: 'missing' };
  return {
    label: text.facts.height,
    value: formatQuantity({ value: lowest.limit!, unit: 'm' }, locale),
    source: sourceOf(lowest, asOf, locale),
    state: provisionState(lowest, asOf) === 'in-force' ? 'fresh' : 'stale',
  };
}

function sourceOf(provision: Provision, asOf: Day, locale: Locale): string {
  const state = provisionState(provision, asOf);
  const clause = clauseText(provision.clause, locale);
  return state === 'in-force' && provision.checkedOn
    ? `${clause}, ${siteMessages(locale).grounds.checked(formatDay(provision.checkedOn, locale, 'short'))}`
    : `${clause}, ${siteMessages(locale).provisionStates[state]}`;
}

/** Zones of local plans in force, those that cover most first. */
function localZones(dossier: Dossier, asOf: Day): DossierZone[] {
  const acts = new Map(dossier.acts.map((act) => [act.id, act]));
  const covers = ({ shares }: DossierZone): number => shares.reduce((sum, { areaM2 }) => sum + areaM2, 0);
  return standingZones(dossier, asOf)
    .filter(({ actId }) => ['mpzp', 'mpr', 'mpo', 'zpi'].includes(acts.get(actId)?.kind ?? ''))
    .toSorted((a, b) => covers(b) - covers(a));
}
