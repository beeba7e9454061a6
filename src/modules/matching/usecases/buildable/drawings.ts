import { LOCALES } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import type { BuildableRequest, BuildableTold } from './buildable-question.ts';

type Drawn = {
  readonly slug: string;
  readonly question: Pick<BuildableRequest, 'use' | 'hall' | 'asOf'>;
  readonly baseUrl: string;
};

/** Where the same area is drawn, in each language. */
export const drawingsOf = ({ slug, question: { use, hall, asOf }, baseUrl }: Drawn): BuildableTold['drawings'] =>
  LOCALES.map((language) => {
    const query = new URLSearchParams({ use });
    if (hall) {
      query.set('length', String(hall.length));
      query.set('width', String(hall.width));
    }
    if (asOf) query.set('asOf', asOf);
    return { language, type: 'image/svg+xml', href: baseUrl + href('siteDrawing', language, { slug }, query) };
  });
