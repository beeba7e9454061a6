import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { bindWords } from '../../../../ui/bind-words.ts';
import { drawnLately } from '../../../../ui/drawn/drawn-lately.ts';
import { joined, type Markup, markup } from '../../../../ui/drawn/markup.ts';
import { Mark, Marks, Tally, type VerdictCounts } from '../../../../ui/verdict.tsx';
import { sitePinId, siteRowId } from '../../../places/web/index.ts';
import { filterMessages } from './filters/messages.ts';
import type { Figure, ListedSite } from './listed-site.ts';

/** `need`: as it stands in addresses; '' when none was stated. */
type Row = { readonly site: ListedSite; readonly need: string; readonly locale: Locale };

/** One site of the list: what it is, its figures, its verdicts, and what stands in the way in words. */
export function siteRow({ site, need, locale }: Row): Markup {
  const text = filterMessages(locale);
  const { slug, name, number, counts } = site;
  return markup`<li class="${site.standing === 'fail' ? 'site site--out' : 'site'}" id="${siteRowId(slug)}" tabindex="-1">
<span class="no" aria-hidden="true">${number}</span>
<div>
<h3><a href="${href('site', locale, { slug }, need)}"><span class="vh">${number}. </span>${bindWords(name)}</a></h3>
<p class="where">${site.where}</p>
<dl class="figs">${joined(site.figures.map(figureOf))}</dl>
${site.placed && markup`<p class="layer-answer">${bindWords(site.placed)}</p>`}
${site.layer && layerAnswer(site.layer, locale)}
${counts && verdicts(counts, locale)}
${site.obstacles && markup`<p class="but">${bindWords(site.obstacles)}</p>`}
<p class="on-map"><a href="#${sitePinId(slug)}">${text.onMap}<span class="vh">: ${name}</span></a></p>
<label class="check pick-site"><input type="checkbox" name="s" value="${slug}"/> ${text.marked.pick}<span class="vh"> ${name}</span></label>
</div>
</li>`;
}

const figureOf = ({ label, value, known }: Figure): Markup =>
  known
    ? markup`<div><dt>${label}</dt><dd>${value}</dd></div>`
    : markup`<div><dt>${label}</dt><dd class="unsure">${value}</dd></div>`;

/** Shapes and words of verdicts: few counts occur, so they are kept by them. */
const VERDICTS_DRAWN = {};

const verdicts = (counts: VerdictCounts, locale: Locale): Markup => ({
  __html: drawnLately({
    owner: VERDICTS_DRAWN,
    key: `${locale} ${JSON.stringify(counts)}`,
    draw: () => (
      <>
        <Marks counts={counts} />
        <Tally counts={counts} locale={locale} />
      </>
    ),
  }),
});

const layerAnswer = ({ asked, verdict }: NonNullable<ListedSite['layer']>, locale: Locale): Markup => ({
  __html: drawnLately({
    owner: VERDICTS_DRAWN,
    key: `layer ${locale} ${asked} ${verdict}`,
    draw: () => (
      <p class="layer-answer">
        {filterMessages(locale).layers[asked]}{' '}
        <strong>
          <Mark verdict={verdict} /> {filterMessages(locale).layers.answers[verdict]}
        </strong>
      </p>
    ),
  }),
});

/** A site that misses by more: name and first reason. */
export const foldedRow = ({ site: { slug, name, number, shortly }, need, locale }: Row): Markup =>
  markup`<li id="${siteRowId(slug)}" tabindex="-1"><span class="no" aria-hidden="true">${number}</span><span><a href="${href('site', locale, { slug }, need)}"><span class="vh">${number}. </span>${name}</a><span class="src">${shortly}</span></span></li>`;
