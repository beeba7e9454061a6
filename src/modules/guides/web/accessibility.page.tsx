import type { CityProfile } from '../../../kernel/city-profile.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { frameOf, page, type PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { telephone } from '../../../ui/footer.tsx';
import { drawnOnce } from '../../../ui/drawn-once.ts';
import { Page } from '../../../ui/page.tsx';
import { formatDay } from '../../../ui/quantity.ts';
import { accessibilityTexts, REVIEWED_ON, WRITTEN_ON } from './accessibility.texts.ts';

/**
 * `/deklaracja-dostepnosci`: with the ids of "Warunki techniczne publikacji oraz struktura dokumentu elektronicznego
 * Deklaracji Dostępności", version 2.0 of 31 July 2024.
 */
export function showAccessibility(c: PageContext): Response {
  const { locale, city, rooms } = c.var;
  const text = accessibilityTexts(locale);
  const address = rooms.config.baseUrl + href('home', locale);
  const inside = drawnOnce(city, `accessibility ${locale}`, () => <Declaration {...{ city, locale, address }} />);
  return page(
    c,
    <Page frame={frameOf(c)} title={text.title}>
      <div class="wrap" dangerouslySetInnerHTML={inside} />
    </Page>,
  );
}

function Declaration({ city, locale, address }: { city: CityProfile; locale: Locale; address: string }) {
  const text = accessibilityTexts(locale);
  return (
    <>
      <div class="head">
        <h1>{text.title}</h1>
      </div>
      <div class="prose">
        <p id="a11y-wstep">
          {text.intro(city.office[locale])} <a href={address}>Calisia</a>.
        </p>
        <dl class="dl dl--tight">
          <div>
            <dt>{text.entity}</dt>
            <dd id="a11y-podmiot">{city.office[locale]}</dd>
          </div>
          <div>
            <dt>{text.address}</dt>
            <dd>
              <a id="a11y-url" href={address}>
                {address}
              </a>
            </dd>
          </div>
          <Dated label={text.published} id="a11y-data-publikacja" day={WRITTEN_ON} locale={locale} />
          <Dated label={text.updated} id="a11y-data-aktualizacja" day={REVIEWED_ON} locale={locale} />
        </dl>
        <Status locale={locale} />
        <Preparation locale={locale} />
        <section id="a11y-kontakt">
          <h2>{text.contactTitle}</h2>
          <p>
            {text.contact} <span id="a11y-osoba">{city.office[locale]}</span>. {text.email}:{' '}
            <a id="a11y-email" href={`mailto:${city.email}`}>
              {city.email}
            </a>
            . {text.phone}:{' '}
            <a id="a11y-telefon" href={telephone(city.phone)}>
              {city.phone}
            </a>
            .
          </p>
        </section>
        <section id="a11y-procedura">
          <h2>{text.procedureTitle}</h2>
          {text.procedure.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <p>
            <a href="https://www.rpo.gov.pl">{text.ombudsman}</a>
          </p>
        </section>
        <section id="a11y-architektura">
          <h2>{text.buildingTitle}</h2>
          <p>{text.building(city.address)}</p>
        </section>
      </div>
    </>
  );
}

function Dated({ label, id, day, locale }: { label: string; id: string; day: Day; locale: Locale }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <time id={id} dateTime={day}>
          {formatDay(day, locale)}
        </time>
      </dd>
    </div>
  );
}

function Status({ locale }: { locale: Locale }) {
  const text = accessibilityTexts(locale);
  return (
    <section>
      <h2>{text.statusTitle}</h2>
      <p id="a11y-status">{text.status}</p>
      <h3>{text.testedTitle}</h3>
      <ul id="a11y-ocena">
        {text.tested.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <h3>{text.untestedTitle}</h3>
      <ul>
        {text.untested.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}

function Preparation({ locale }: { locale: Locale }) {
  const text = accessibilityTexts(locale);
  return (
    <section>
      <h2>{text.writtenTitle}</h2>
      <p>
        {text.written}{' '}
        <time id="a11y-data-sporzadzenie" dateTime={WRITTEN_ON}>
          {formatDay(WRITTEN_ON, locale)}
        </time>{' '}
        {text.method} {text.reviewed}{' '}
        <time id="a11y-data-przeglad" dateTime={REVIEWED_ON}>
          {formatDay(REVIEWED_ON, locale)}
        </time>
        .
      </p>
    </section>
  );
}
