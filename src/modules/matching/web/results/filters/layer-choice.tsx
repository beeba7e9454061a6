import type { Locale } from '../../../../../kernel/locale.ts';
import { VERDICTS, type Verdict } from '../../../../../kernel/finding.ts';
import { Mark } from '../../../../../ui/verdict.tsx';
import { siteRowId } from '../../../../places/web/index.ts';
import { type AnsweredLayer, LAYERS } from './layers.ts';
import { filterMessages } from './messages.ts';
import { listHref, type Selection } from './selection.ts';

type Choice = { selection: Selection; need: URLSearchParams | null; locale: Locale };

/** What the map is asked: a list of links, so that it works by keyboard and without scripts. */
export function LayerChoice({ selection, need, locale }: Choice) {
  const text = filterMessages(locale).layers;
  return (
    <nav class="layers" aria-label={text.label}>
      <p class="lab" aria-hidden="true">
        {text.label}
      </p>
      <ul class="tabs">
        {[null, ...LAYERS].map((layer) => (
          <li key={layer ?? 'none'}>
            <a
              href={`${listHref({ locale, need }, { ...selection, layer })}#mapa`}
              aria-current={selection.layer === layer ? 'true' : undefined}
            >
              {text[layer ?? 'none']}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export type LayerAnswer = {
  readonly slug: string;
  readonly name: string;
  readonly number: number;
  readonly verdict: Verdict;
};

/** The same as the map's colours, in words. */
export function LayerText({
  layer,
  answers,
  locale,
}: {
  layer: AnsweredLayer;
  answers: readonly LayerAnswer[];
  locale: Locale;
}) {
  const text = filterMessages(locale).layers;
  return (
    <section class="layer-text" aria-labelledby="layer-h">
      <h2 id="layer-h">{text[layer]}</h2>
      <dl>
        {VERDICTS.map((verdict) => {
          const sites = answers.filter((answer) => answer.verdict === verdict);
          return (
            <div key={verdict}>
              <dt>
                <Mark verdict={verdict} /> {text.answers[verdict]}: {sites.length}
              </dt>
              <dd>
                {sites.length === 0 && text.nobody}
                {sites.map(({ slug, name, number }, index) => (
                  <span key={slug}>
                    {index > 0 && ', '}
                    <a href={`#${siteRowId(slug)}`}>
                      {number}. {name}
                    </a>
                  </span>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
