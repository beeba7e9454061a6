import type { Locale } from '../../../../../kernel/locale.ts';
import { HallFigures } from '../../../../places/web/index.ts';
import type { Placed } from '../../../core/hall/placed-hall.ts';

/** Where the hall stands, for those who do not see the drawing; room for it where none stands yet. */
export const Figures = ({ placed, locale }: { placed: Placed | null; locale: Locale }) => (
  <div class="hall-figures">{placed && <HallFigures hall={placed.hall} angle={placed.angle} locale={locale} />}</div>
);
