import type { PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import { caseMessages } from '../messages.ts';
import { Corrected } from '../corrected.tsx';
import { DeskCalculations } from '../calculations.tsx';
import { CaseSites } from '../case-sites.tsx';
import { SiteList } from '../site-list.tsx';
import { PermitBlock } from '../permits/permit-blocks.tsx';
import { NeedLines } from './need-lines.tsx';
import { SITES_SHOWN, type OfficeCase } from './office-case.ts';

/** What the investor looks for, and what the sites say to it. */
export function SubjectColumn({ c, found }: { c: PageContext; found: OfficeCase }) {
  const { locale } = c.var;
  const { file, need, answer, corrections, listed, permits, calculations } = found;
  const text = caseMessages(locale).office;
  return (
    <div class="case-subject">
      {file.site && (
        <section class="block" aria-labelledby="asked">
          <h2 id="asked">{text.asked}</h2>
          <p>
            <a href={href('site', locale, { slug: file.site.slug }, file.need)}>{file.site.name[locale]}</a>
          </p>
        </section>
      )}
      {listed.length > 0 && (
        <section class="block" aria-labelledby="listed">
          <h2 id="listed">{caseMessages(locale).list.title}</h2>
          <CaseSites sites={listed} need={file.need} locale={locale} />
        </section>
      )}
      <section class="block" aria-labelledby="need">
        <h2 id="need">{text.need}</h2>
        {need ? (
          <NeedLines need={need} locale={locale} />
        ) : (
          <p class="small sub">
            {text.noNeed} <a href={href('need', locale)}>{text.noNeedLink}</a>.
          </p>
        )}
      </section>
      <DeskCalculations shown={calculations} locale={locale} />
      <PermitBlock c={c} file={file} permits={permits.plan} toCheck={permits.toCheck} asked={permits.asked} />
      {answer && (
        <section class="block" aria-labelledby="sites">
          <h2 id="sites">{text.sites}</h2>
          {answer.answers.length === 0 ? (
            <p class="small sub">{text.nothingFits}</p>
          ) : (
            <SiteList answers={answer.answers.slice(0, SITES_SHOWN)} need={file.need} locale={locale} />
          )}
          <p class="small sub">
            {(answer.frozen ? text.frozen : text.live)(formatDay(answer.asOf, locale))}{' '}
            <a href={href('sites', locale, {}, file.need)}>{text.results}</a>{' '}
            <a href={href('officeCaseShown', locale, { number: file.number })}>{caseMessages(locale).shown.link}</a>
          </p>
          <Corrected corrections={corrections} asOf={answer.asOf} locale={locale} />
        </section>
      )}
    </div>
  );
}
