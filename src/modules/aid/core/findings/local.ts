import type { Region } from '../area/region.ts';
import { countedAwards } from '../de-minimis/group.ts';
import { deMinimisRoom, roomGrows } from '../de-minimis/room.ts';
import { both, type Known, map, valuesOf } from '../known.ts';
import { eur, inEur, pln } from '../money.ts';
import { propertyTax, taxedFrom } from '../property/tax.ts';
import { deMinimisYears, regionalExemption, regionalYears } from '../property/relief.ts';
import type { AidQuestion, Property } from '../project.ts';
import { type AidFinding, counted, gapStep, informs, isGap, money, said, step, type Step, usedBy } from './finding.ts';

const SHOWN = 10;

/** Which firms make the single undertaking, what of theirs counts, and what was converted. */
function groupSteps(asked: AidQuestion): Step[] {
  const { project } = asked;
  const { members, awards, others } = countedAwards(project);
  const people = (project.undertaking?.relations ?? []).filter(({ through }) => through !== undefined);
  const names = (of: readonly string[]): string => [...new Set(of)].slice(0, SHOWN).join(', ');
  const converted = awards.flatMap(({ converted: from, cents, date }) => (from ? [{ ...from, cents, date }] : []));
  return [
    ...(members.length > 0
      ? [step('room.members', { count: members.length, names: names(members) })]
      : [step('room.group')]),
    ...(others.length > 0 ? [step('room.others', { names: names(others.map(({ firm = '' }) => firm)) })] : []),
    ...(people.length > 0 ? [step('room.through')] : []),
    ...converted.slice(0, SHOWN).map(({ grosze, rate, cents, date }) =>
      step('room.converted', {
        pln: pln(grosze),
        rate: (rate / 10_000).toFixed(4),
        eur: eur(cents),
        day: { day: date },
      }),
    ),
  ];
}

/** Awards are what the applicant states; left open, the room is no more than the ceiling. */
export function room(question: AidQuestion): AidFinding {
  const { project, asOf } = question;
  const { awards } = countedAwards(project);
  const left = deMinimisRoom(awards, question);
  const values = map(left, (cents) => money(eur(cents)));
  const open = project.deMinimis === null;
  const later = awards.filter(({ date }) => date > asOf).length;
  const under = [
    ...groupSteps(question),
    ...(later > 0 ? [step('room.later', { count: later })] : []),
    ...roomGrows(awards, asOf, 36)
      .slice(0, 3)
      .map(({ day, cents }) => step('room.grows', { day: { day }, amount: eur(cents) })),
  ];
  const full = left.readings.length > 0 && left.readings.every(({ value }) => value === 0);
  const where = [{ subject: 'deMinimisReceived', value: 'none' }];
  return {
    id: 'de-minimis-room',
    verdict: open ? 'unknown' : full ? 'fail' : informs(left),
    values: open ? values.readings.map(({ value }) => ({ value, where })) : values.readings,
    explanation: isGap(left)
      ? gapStep(left, asOf)
      : step(open ? 'room.open' : full ? 'room.full' : 'room', { amount: said(values), day: { day: asOf } }, under),
    used: left.used,
  };
}

/** The room on another day, should nothing be added until then. */
export function roomOn(question: AidQuestion): AidFinding[] {
  const { roomOn: on } = question;
  if (!on) return [];
  const found = room({ ...question, asOf: on });
  return [{ ...found, id: 'de-minimis-room-on' }];
}

/** The area by height, where it was given so. */
function storeySteps({ storeys, buildingM2 }: Property): Step[] {
  if (!storeys || storeys.length === 0) return [];
  const whole = Math.round(storeys.reduce((sum, { m2 }) => sum + m2, 0) * 100) / 100;
  return [step('tax.storeys', { whole, usable: buildingM2 })];
}

/** The property tax of a year, at the city's rates or at most. */
export function tax(region: Region, question: AidQuestion): AidFinding {
  const { property } = question.project;
  if (property === null)
    return { id: 'property-tax', verdict: 'unknown', values: [], explanation: step('tax.open'), used: [] };
  const { tax: known, most } = propertyTax(property, region.municipality, question);
  const values = map(known, ({ total }) => money(pln(total)));
  const parts = known.readings
    .slice(0, 1)
    .flatMap(({ value }) => [
      step('tax.land', { m2: property.landM2, amount: pln(value.land) }),
      step('tax.building', { m2: property.buildingM2, amount: pln(value.building) }),
      step('tax.structures', { value: pln(property.structures), amount: pln(value.structures) }),
    ]);
  return {
    id: 'property-tax',
    verdict: informs(known),
    values: values.readings,
    explanation: isGap(known)
      ? gapStep(known, question.asOf)
      : step(most ? 'tax.most' : 'tax', { amount: said(values) }, [
          ...storeySteps(property),
          ...parts,
          property.finished
            ? step('tax.first-year-from', { day: { day: taxedFrom('new-building', property.finished) } })
            : step('tax.first-year'),
          step('tax.rounding'),
        ]),
    used: known.used,
  };
}

function fitsStep(amounts: readonly number[], { project, eurPln }: AidQuestion, left: Known<number>): Step {
  const [room_] = left.readings;
  if (project.deMinimis === null) return step('relief.room-open');
  if (eurPln === null || !room_) return step('relief.rate-needed');
  const most = inEur(Math.max(0, ...amounts), eurPln);
  return step(most <= room_.value ? 'relief.fits' : 'relief.cut', { amount: eur(most), room: eur(room_.value) });
}

/** What the resolutions of Kalisz take off the property tax. */
export function relief(region: Region, question: AidQuestion): AidFinding {
  const { property } = question.project;
  const years = deMinimisYears(question);
  const nothing = { id: 'property-tax-relief', verdict: 'unknown', values: [] } as const;
  if (years === null) return { ...nothing, explanation: step('relief.other-city'), used: [] };
  if (property === null) return { ...nothing, explanation: step('tax.open'), used: years.used };
  const { tax: yearly } = propertyTax(property, region.municipality, question);
  const amount = both(yearly, years, ({ total }, count) => total * count);
  const values = map(amount, (minor) => money(pln(minor)));
  const exempt = regionalExemption(question);
  const [what] = exempt.readings;
  const most = regionalYears(question);
  const regional = both(yearly, most, ({ total }, count) => money(pln(total * count)));
  const left = deMinimisRoom(countedAwards(question.project).awards, question);
  const fits = fitsStep(valuesOf(amount), question, left);
  const verdict = fits.code === 'relief.fits' ? informs(amount) : 'unknown';
  return {
    id: 'property-tax-relief',
    verdict,
    values: values.readings,
    explanation: isGap(amount)
      ? gapStep(amount, question.asOf)
      : step('relief', { amount: said(values), years: said(map(years, counted('years'))) }, [
          fits,
          ...(years.used.some(({ state }) => state === 'contested') ? [step('relief.jobs-contested')] : []),
          step(`relief.regional.${what?.value ?? 'unknown'}`, {
            amount: said(regional),
            years: said(map(most, counted('years'))),
          }),
          step('relief.notice'),
        ]),
    used: usedBy(amount, exempt, most, left),
  };
}
