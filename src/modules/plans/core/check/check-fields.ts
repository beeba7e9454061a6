import { parseDay } from '../../../../kernel/day.ts';
import { actOf, identifierOf } from '../app/act-of.ts';
import type { RawAct, RawObject, RawZone, ZoneLimit } from '../app/raw-plan.ts';
import { DESIGNATION, kindByCode, kindBySymbol, type ZoneKind } from '../app/zone-kinds.ts';
import type { PlanFault, PlanFaultKind } from './fault.ts';
import { nameOf } from './placed.ts';

const STATUSES = new Set(['obsolete', 'legalForce', 'elaboration', 'adoption']);

/** Units are those of the standard: intensity a ratio, shares percent, height metres. */
const RANGES: Readonly<Record<ZoneLimit, readonly [number, number]>> = {
  'max-intensity': [0, 999.9],
  'max-cover': [0, 100],
  'max-height': [0, 999.9],
  'min-green': [0, 100],
};

type Say = (kind: PlanFaultKind, detail: string) => void;

/** Faults of the fields of acts and zones, each object by itself. The designation of `designated` is another zone's, and was named. */
export function checkFields(
  acts: readonly RawAct[],
  zones: readonly RawZone[],
  designated: ReadonlySet<RawZone>,
): PlanFault[] {
  const faults: PlanFault[] = [];
  const of =
    (raw: RawObject): Say =>
    (kind, detail) => {
      faults.push({ kind, object: nameOf(raw), file: raw.file, detail: detail.slice(0, 200) });
    };
  for (const act of acts) checkObject(act, of(act));
  for (const zone of zones) {
    const say = of(zone);
    checkObject(zone, say);
    checkSymbol(designated.has(zone) ? { ...zone, designation: null } : zone, say);
    checkLimits(zone, say);
  }
  checkBeginnings(acts, zones, of);
  return faults;
}

/** A zone that holds before its act does. Where all of them do, it is the act's date that is wrong, once. */
function checkBeginnings(acts: readonly RawAct[], zones: readonly RawZone[], of: (raw: RawObject) => Say): void {
  const named = acts.map((act) => ({ act, identifier: identifierOf(act) }));
  const byAct = Map.groupBy(zones, (zone) => (acts.length === 1 ? acts[0] : actOf(zone, named)?.act));
  for (const [act, own] of byAct) {
    const actStart = dayOf(act?.from ?? null);
    if (!act || !actStart) continue;
    const early = own.filter((zone) => (dayOf(zone.from) ?? actStart) < actStart);
    if (early.length > 1 && early.length === own.length)
      of(act)('date-order', `obowiazujeOd ${actStart} > ${dayOf(early[0]!.from)} (${early.length})`);
    else for (const zone of early) of(zone)('date-order', `obowiazujeOd ${dayOf(zone.from)} < ${actStart}`);
  }
}

const dayOf = (text: string | null): string | null => (text === null ? null : parseDay(text.slice(0, 10)));

function checkObject(raw: RawObject, say: Say): void {
  for (const field of raw.missing) say('missing-field', field);
  if (!raw.missing.includes('idIIP')) {
    if (raw.identifier.space === null) say('missing-field', 'przestrzenNazw');
    if (raw.identifier.localId === null) say('missing-field', 'lokalnyId');
  }
  if (raw.status !== null && !STATUSES.has(raw.status)) say('out-of-range', `status ${raw.status}`);
  for (const [name, text] of [
    ['obowiazujeOd', raw.from],
    ['obowiazujeDo', raw.to],
  ] as const) {
    if (text !== null && dayOf(text) === null) say('out-of-range', `${name} ${text}`);
  }
  const [from, to] = [dayOf(raw.from), dayOf(raw.to)];
  if (from && to && to < from) say('date-order', `obowiazujeDo ${to} < ${from}`);
  if (raw.versionFrom && raw.versionTo && Date.parse(raw.versionTo) < Date.parse(raw.versionFrom)) {
    say('date-order', `koniecWersjiObiektu ${raw.versionTo} < ${raw.versionFrom}`);
  }
}

/**
 * Symbol, designation and name tell the zone's kind three times. The one that stands alone is named, once; the profile is then
 * judged by the kind that two of them tell.
 */
function checkSymbol(zone: RawZone, say: Say): void {
  const bySymbol = kindBySymbol(zone.symbol);
  const byName = kindByCode(zone.nameCode);
  const suffix = DESIGNATION.exec(zone.designation ?? '')?.[1] ?? null;
  const byDesignation = kindBySymbol(suffix);
  if (zone.symbol !== null && !bySymbol) say('unknown-symbol', zone.symbol);
  else if (zone.nameCode !== null && !byName) say('unknown-symbol', zone.nameCode);
  else if (bySymbol && byName && bySymbol !== byName) say('symbol-mismatch', `${bySymbol.symbol} ≠ ${byName.symbol}`);
  else if (zone.designation !== null && !byDesignation) say('bad-designation', zone.designation);
  else if (byDesignation && bySymbol && byDesignation !== bySymbol)
    say('bad-designation', `${zone.designation} ≠ ${bySymbol.symbol}`);
  if (!bySymbol && zone.designation !== null && suffix === null && !zone.designation.endsWith(zone.symbol ?? '')) {
    say('bad-designation', zone.designation);
  }
  const kind = told([bySymbol, byName, byDesignation]);
  if (kind) checkProfiles(zone, kind, say);
}

/** The kind that two of the three tell, else the first that is told at all. */
const told = (kinds: readonly (ZoneKind | null)[]): ZoneKind | null =>
  kinds.find((one, index) => one && kinds.indexOf(one, index + 1) > index) ?? kinds.find((one) => one !== null) ?? null;

function checkProfiles(zone: RawZone, kind: ZoneKind, say: Say): void {
  const strange = [
    ...zone.basic.filter((code) => !kind.basic.includes(code)).map((code) => `profilPodstawowy ${code}`),
    ...zone.additional.filter((code) => !kind.additional.includes(code)).map((code) => `profilDodatkowy ${code}`),
  ];
  for (const one of strange) say('profile-not-allowed', `${kind.symbol}: ${one}`);
}

function checkLimits(zone: RawZone, say: Say): void {
  for (const [limit, text] of Object.entries(zone.limits) as [ZoneLimit, string][]) {
    const [least, most] = RANGES[limit];
    const value = decimal(text);
    if (value === null || value < least || value > most) say('out-of-range', `${limit} ${text}`);
    else if ((text.split('.')[1] ?? '').length > 1) say('precision', `${limit} ${text}`);
  }
}

/** A decimal of the XML standard; null for anything else, also for "1e3" and "0,9". */
export function decimal(text: string): number | null {
  return /^[+-]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})$/.test(text) ? Number(text) : null;
}
