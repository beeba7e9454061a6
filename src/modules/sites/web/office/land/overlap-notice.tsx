import type { Locale } from '../../../../../kernel/locale.ts';
import { href } from '../../../../../routes.ts';
import { formatArea, formatNumber } from '../../../../../ui/quantity.ts';
import type { NamedSite, Overlaps } from '../../../core/office/overlaps.ts';
import { officeSiteMessages } from '../messages.ts';

/** That drawn land meets parcels that are known, or land of other sites: a warning, nothing is refused. */
export function OverlapNotice({ overlaps, locale }: { overlaps: Overlaps; locale: Locale }) {
  const { parcels, more, drawn } = overlaps;
  const text = officeSiteMessages(locale).overlaps;
  return (
    <>
      {parcels.length > 0 && (
        <div class="notice notice--late">
          <p>{text.parcels}</p>
          <ul class="overlaps">
            {parcels.map(({ id, areaM2, sites }) => (
              <li key={id}>
                {id}, {formatArea(areaM2, locale)}
                {sites.length > 0 && (
                  <span class="small">
                    {text.standsOn}{' '}
                    {sites.map((site, index) => (
                      <SiteLink key={site.slug} site={site} before={index > 0 ? ', ' : ''} locale={locale} />
                    ))}
                  </span>
                )}
              </li>
            ))}
          </ul>
          {more > 0 && <p>{text.more(formatNumber(more, locale, 0))}</p>}
        </div>
      )}
      {drawn.length > 0 && (
        <div class="notice notice--late">
          <p>{text.drawn}</p>
          <ul class="overlaps">
            {drawn.map((site) => (
              <li key={site.slug}>
                <SiteLink site={site} before="" locale={locale} />, {formatArea(site.areaM2, locale)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function SiteLink({ site, before, locale }: { site: NamedSite; before: string; locale: Locale }) {
  return (
    <>
      {before}
      <a href={href('officeSite', locale, { slug: site.slug })}>{site.name[locale]}</a>
    </>
  );
}
