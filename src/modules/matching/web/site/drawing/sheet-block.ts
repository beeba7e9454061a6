import type { Day } from '../../../../../kernel/day.ts';
import { type Locale, sampleMark } from '../../../../../kernel/locale.ts';
import { formatArea, formatDay, formatNumber } from '../../../../../ui/quantity.ts';
import type { Dossier } from '../../../core/dossier.ts';
import type { BuildableArea } from '../../../core/hall/buildable/buildable-area.ts';
import { standingZones } from '../../../core/land/standing-zones.ts';
import { siteMessages } from '../messages.ts';

type Sheet = {
  readonly dossier: Dossier;
  readonly area: BuildableArea;
  readonly paper: 'A4' | 'A3';
  /** 1 : scale. */
  readonly scale: number;
  readonly epsg: number;
  readonly asOf: Day;
  readonly locale: Locale;
};

/** The title block of a sheet: label and text of each field. */
export function sheetBlock({
  dossier,
  area,
  paper,
  scale,
  epsg,
  asOf,
  locale,
}: Sheet): [label: string, text: string][] {
  const text = siteMessages(locale).sheet;
  const { site, parcels, acts } = dossier;
  const ids = parcels.map(({ id, number }) => (number === '' ? text.drawn : id));
  const zones = standingZones(dossier, asOf);
  const plans = acts
    .filter(({ id }) => zones.some(({ actId }) => actId === id))
    .map(({ title, resolution }) => sampleMark([title, resolution].filter(Boolean).join(', '), locale));
  const name = site.name[locale];
  return [
    [text.land, [name, ids.join(', ')].filter(Boolean).join(': ')],
    [text.area, text.areas(formatArea(area.landM2, locale, 'm2'), formatArea(area.restM2, locale, 'm2'))],
    [text.plan, plans.length > 0 ? plans.join('; ') : text.noPlan],
    [text.scale, text.scaleText(formatNumber(scale, locale, 0), paper)],
    [text.system, `PL-2000, EPSG:${epsg}`],
    [text.day, formatDay(asOf, locale)],
    [text.standing, text.standingText],
  ];
}
