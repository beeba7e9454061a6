import type { VNode } from 'preact';
import type { PageContext } from '../../../../../platform/web/index.ts';
import { baseOfCity, CityMap, tileTemplate } from '../../../../places/web/index.ts';
import { fitMessages } from '../messages.ts';

/** The field of parcels by clicks: with a script only, and never the only way. */
export async function pickMap(c: PageContext): Promise<VNode> {
  const { db, city, locale } = c.var;
  const text = fitMessages(locale).map;
  return (
    <section class="mt" aria-labelledby="pick">
      <h2 id="pick">{text.title}</h2>
      <p class="small sub">{text.hint}</p>
      <CityMap
        locale={locale}
        base={await baseOfCity(db, city)}
        sites={[]}
        id="dzialki"
        tiles={tileTemplate(city.revision)}
        pickInto="parcels"
        pickWords={[text.picked('{id}'), text.unpicked('{id}')]}
        drawInto="outline"
        drawWords={[text.drawStart, text.drawAgain, text.drawAway, text.drawn('{n}')]}
      />
    </section>
  );
}
