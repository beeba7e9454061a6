import { linkRows } from './island/link-rows.ts';
import { offerMovingMap } from './island/offer.ts';

for (const drawing of document.querySelectorAll<SVGSVGElement>('svg.ink')) {
  linkRows(drawing);
  if (drawing.dataset['tiles']) offerMovingMap(drawing);
}
