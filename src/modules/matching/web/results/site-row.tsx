import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { Mark, Marks, Tally } from '../../../../ui/verdict.tsx';
import { sitePinId, siteRowId } from '../../../places/web/index.ts';
import { filterMessages } from './filters/messages.ts';
import type { ListedSite } from './listed-site.ts';
import { bindWords } from '../../../../ui/bind-words.ts';

/** `need`: as it stands in addresses; '' when none was stated. */
export type RowProps = { site: ListedSite; need: string; locale: Locale };

/** One site of the list: what it is, its figures, its verdicts, and what stands in the way in words. */
export function SiteRow({ site, need, locale }: RowProps) {
  return (
    <li class={site.standing === 'fail' ? 'site site--out' : 'site'} id={siteRowId(site.slug)} tabIndex={-1}>
      <span class="no" aria-hidden="true">
        {site.number}
      </span>
      <div>
        <h3>
          <a href={href('site', locale, { slug: site.slug }, need)}>
            <span class="vh">{site.number}. </span>
            {bindWords(site.name)}
          </a>
        </h3>
        <p class="where">{site.where}</p>
        <dl class="figs">
          {site.figures.map((figure) => (
            <div key={figure.label}>
              <dt>{figure.label}</dt>
              <dd class={figure.known ? undefined : 'unsure'}>{figure.value}</dd>
            </div>
          ))}
        </dl>
        {site.placed && <p class="layer-answer">{bindWords(site.placed)}</p>}
        {site.layer && (
          <p class="layer-answer">
            {filterMessages(locale).layers[site.layer.asked]}{' '}
            <strong>
              <Mark verdict={site.layer.verdict} /> {filterMessages(locale).layers.answers[site.layer.verdict]}
            </strong>
          </p>
        )}
        {site.counts && <Marks counts={site.counts} />}
        {site.counts && <Tally counts={site.counts} locale={locale} />}
        {site.obstacles && <p class="but">{bindWords(site.obstacles)}</p>}
        <p class="on-map">
          <a href={`#${sitePinId(site.slug)}`}>
            {filterMessages(locale).onMap}
            <span class="vh">: {site.name}</span>
          </a>
        </p>
        <label class="check pick-site">
          <input type="checkbox" name="s" value={site.slug} /> {filterMessages(locale).marked.pick}
          <span class="vh"> {site.name}</span>
        </label>
      </div>
    </li>
  );
}
