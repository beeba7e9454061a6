import type { VNode } from 'preact';
import type { Day } from '../../../../kernel/day.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { provisionState } from '../../../../kernel/provision.ts';
import { href } from '../../../../routes.ts';
import { bindWords } from '../../../../ui/bind-words.ts';
import { QrCode } from '../../../../ui/qr/qr-code.tsx';
import { formatDay } from '../../../../ui/quantity.ts';
import { PlanDrawing } from '../../../places/web/index.ts';
import type { Dossier } from '../../core/dossier.ts';
import { readLand } from '../../core/land/land-reading.ts';
import { standingZones } from '../../core/land/standing-zones.ts';
import { landWords } from '../site/land-words.ts';
import { siteMessages } from '../site/messages.ts';
import { clauseText, limitText } from '../site/provisions.tsx';
import { TopFacts } from '../site/top-facts.tsx';
import { cardMessages } from './messages.ts';

type Props = {
  readonly dossier: Dossier;
  readonly address: string;
  readonly office: string;
  readonly map: VNode;
  readonly asOf: Day;
  readonly locale: Locale;
};

/** A site on one sheet of A4: what rules it out, what the plan limits, where it lies, who answers, and the way to its page. */
export function CardView(props: Props) {
  const { dossier, address, office, map, asOf, locale } = props;
  const text = cardMessages(locale);
  const { site, parcels } = dossier;
  return (
    <div class="wrap">
      <p class="crumb">
        <a href={href('site', locale, { slug: site.slug })}>{text.back}</a>
      </p>
      <p class="small sub no-print">{text.hint}</p>
      <article class="card">
        <header class="card-head">
          <div>
            <p class="small">{office}</p>
            <h1>{bindWords(site.name[locale])}</h1>
            <p class="sub">
              {site.district[locale]}. {landWords(dossier, locale, '')}
            </p>
            <p>{bindWords(site.summary[locale])}</p>
          </div>
          <div class="card-code">
            <QrCode text={address} label={text.codeLabel(address)} />
            <p class="small">{text.code}</p>
          </div>
        </header>
        <section aria-labelledby="card-facts">
          <h2 id="card-facts">{text.facts}</h2>
          <TopFacts dossier={dossier} asOf={asOf} locale={locale} />
        </section>
        <div class="card-pair">
          <section aria-labelledby="card-where">
            <h2 id="card-where">{text.where}</h2>
            {map}
          </section>
          <section aria-labelledby="card-land">
            <h2 id="card-land">{siteMessages(locale).plan.title}</h2>
            {parcels.length > 0 && <CardPlan {...props} />}
            {parcels.length === 0 && <p>{siteMessages(locale).noParcels}</p>}
          </section>
        </div>
        <section aria-labelledby="card-plan">
          <h2 id="card-plan">{text.plan}</h2>
          <Limits {...props} />
        </section>
        <footer class="card-foot">
          <p>
            <strong>{text.contact}:</strong> {site.contact.name}, {site.contact.role[locale]}, {site.contact.phone},{' '}
            {site.contact.email}
          </p>
          <p class="small">
            {text.asOf(formatDay(asOf, locale))} {site.synthetic && text.synthetic} {address}
          </p>
        </footer>
      </article>
    </div>
  );
}

function CardPlan({ dossier, asOf, locale }: Props) {
  const text = siteMessages(locale).plan;
  return (
    <PlanDrawing
      locale={locale}
      id="card"
      name={text.name(dossier.site.name[locale], dossier.site.district[locale])}
      parcels={dossier.parcels.map(({ number, geometry, areaM2 }) => ({ number, shape: geometry, areaM2 }))}
      neighbours={[]}
      zones={standingZones(dossier, asOf).map(({ designation, name, geometry }) => ({
        symbol: designation,
        name: name[locale],
        shape: geometry,
      }))}
    />
  );
}

const MOST_LIMITS = 7;

/** The limits of the largest zone of a local plan in force, with their clause. */
function Limits({ dossier, asOf, locale }: Props) {
  const text = cardMessages(locale);
  const zone = readLand(dossier, 'unread', asOf).local[0]?.zone;
  if (!zone) return <p>{text.noPlan}</p>;
  const { provisionKinds: names, provisionStates: states } = siteMessages(locale);
  const provisions = zone.provisions
    .map((provision) => ({ provision, state: provisionState(provision, asOf) }))
    .filter(({ state }) => state !== 'outdated');
  return (
    <>
      <p>
        <strong>{zone.designation}</strong>, {zone.name[locale]}
      </p>
      <dl class="card-limits">
        {provisions.slice(0, MOST_LIMITS).map(({ provision, state }) => (
          <div key={provision.id}>
            <dt>{names[provision.kind]}</dt>
            <dd>
              {limitText(provision, locale)}{' '}
              <span class="src">
                {clauseText(provision.clause, locale)}
                {state === 'in-force' ? '' : `, ${states[state]}`}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
