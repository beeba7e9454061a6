import type { Day } from '../../../../../kernel/day.ts';
import type { Locale } from '../../../../../kernel/locale.ts';
import type { Parcel } from '../../../../places/index.ts';
import type { PlanDrawingProps } from '../../../../places/web/index.ts';
import { useOf } from '../../../core/activities/use-of-need.ts';
import type { Dossier } from '../../../core/dossier.ts';
import { type Placed, placeHall } from '../../../core/hall/placed-hall.ts';
import { knownGround, type SiteGround } from '../../../core/hall/site-ground.ts';
import type { UseKind } from '../../../core/land/uses.ts';
import type { Need } from '../../../core/need/need.ts';
import { siteMessages } from '../messages.ts';
import { landDrawing } from './land-drawing.ts';

type Asked = {
  readonly dossier: Dossier;
  readonly neighbours: readonly Parcel[];
  readonly need: Need | null;
  readonly asOf: Day;
  readonly locale: Locale;
};

export type SiteLand = {
  readonly placed: Placed | null;
  /** Null where the site is no land, or too intricate for a page. */
  readonly known: SiteGround | null;
  readonly drawing: PlanDrawingProps;
};

export const useOfLand = (need: Need | null): UseKind => (need && useOf(need)?.use) || 'building';

/** A site's land with its strips, and the hall of the need where it stands. */
export function siteLand(asked: Asked): SiteLand {
  const { dossier, need, asOf, locale } = asked;
  const { name, district, kind } = dossier.site;
  const placed = need && kind === 'land' ? placeHall(dossier, need, asOf) : null;
  const known = knownGround(dossier, useOfLand(need), asOf);
  const called = { id: 'site', name: siteMessages(locale).plan.name(name[locale], district[locale]) };
  return { placed, known, drawing: landDrawing({ ...asked, placed, area: known?.area ?? null }, called) };
}
