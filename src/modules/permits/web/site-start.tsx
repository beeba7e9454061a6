import type { Locale } from '../../../kernel/locale.ts';
import { href } from '../../../routes.ts';
import type { KnownSite } from '../usecases/known-of-site.ts';
import { KnownAnswers } from './known-answers.tsx';
import { permitMessages } from './messages.ts';

/** What is known of the site that the path starts from; without one, where to choose one. */
export function SiteStart({ site, gone, locale }: { site: KnownSite | null; gone: boolean; locale: Locale }) {
  const text = permitMessages(locale);
  if (site === null)
    return (
      <p class={gone ? 'notice notice--late' : 'mt'} role={gone ? 'alert' : undefined}>
        {gone ? text.siteGone : text.choose} <a href={href('sites', locale)}>{text.chooseLink}</a>
      </p>
    );
  return (
    <section class="section">
      <h2>
        {text.siteTitle}: <a href={href('site', locale, { slug: site.slug })}>{site.name[locale]}</a>
      </h2>
      {site.answers.length === 0 ? (
        <p>{text.siteNone}</p>
      ) : (
        <>
          <p>{text.siteSays}</p>
          <KnownAnswers answers={site.answers} locale={locale} />
        </>
      )}
    </section>
  );
}
