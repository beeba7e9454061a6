import type { CityProfile } from '../../../kernel/city-profile.ts';
import type { Db } from '../../../platform/db/index.ts';
import { frameOf, page, type PageContext } from '../../../platform/web/index.ts';
import { drawnOnce } from '../../../ui/drawn-once.ts';
import { Page } from '../../../ui/page.tsx';
import { monthsOfSilence } from '../../confirmations/index.server.ts';
import { privacyEn } from './privacy.en.ts';
import { privacyPl } from './privacy.pl.ts';
import { bindWords } from '../../../ui/bind-words.ts';

/** `/dane-osobowe`: what art. 13 RODO asks to be told. */
export async function showPrivacy(c: PageContext): Promise<Response> {
  const { locale, city, db } = c.var;
  const months = await monthsOf(city, db);
  const guide = locale === 'pl' ? privacyPl(city, months) : privacyEn(city, months);
  const inside = drawnOnce(city, `privacy ${locale} ${months}`, () => <Guide guide={guide} />);
  return page(
    c,
    <Page frame={frameOf(c)} title={guide.title} description={guide.lede}>
      <div class="wrap" dangerouslySetInnerHTML={inside} />
    </Page>,
  );
}

const kept = new WeakMap<CityProfile, Promise<number>>();

/** Read once for each state of the city: its revision counts them. */
function monthsOf(city: CityProfile, db: Db): Promise<number> {
  const known = kept.get(city) ?? monthsOfSilence(db);
  kept.set(city, known);
  known.catch(() => kept.delete(city));
  return known;
}

function Guide({ guide }: { guide: ReturnType<typeof privacyPl> }) {
  return (
    <>
      <div class="head">
        <h1>{bindWords(guide.title)}</h1>
        <p class="lede">{bindWords(guide.lede)}</p>
      </div>
      <div class="prose">
        {guide.sections.map(({ title, paragraphs, list }) => (
          <section key={title}>
            <h2>{title}</h2>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{bindWords(paragraph)}</p>
            ))}
            {list && (
              <ul>
                {list.map((item) => (
                  <li key={item}>{bindWords(item)}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </>
  );
}
