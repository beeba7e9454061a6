import type { Day } from '../../../../kernel/day.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { formatNumber } from '../../../../ui/quantity.ts';
import { matchingMessages } from '../messages.ts';
import type { KnownFigures, OfferFigures } from './offer-figures.ts';

/** The promise of a first answer, measured from the course of cases. */
export type PledgeFigures = {
  readonly from: Day;
  readonly to: Day;
  /** Cases whose promise fell due in the period, and those answered within it. */
  readonly due: number;
  readonly kept: number;
  /** Working hours to the first answer; null while there are too few. */
  readonly medianHours: number | null;
  /** Some of the cases are invented for the demonstration. */
  readonly synthetic: boolean;
};

/** Fewer answers than this say nothing and could point at a single investor. */
export const LEAST_MEASURED = 5;

/** What is promised, and only what was measured of it. */
export function Pledge({
  figures,
  measured,
  locale,
}: {
  figures: OfferFigures;
  measured: PledgeFigures | null;
  locale: Locale;
}) {
  const text = matchingMessages(locale).home;
  const enough = measured !== null && measured.due >= LEAST_MEASURED;
  const title = enough
    ? text.pledgeMeasured(Number(measured.from.slice(5, 7)), Number(measured.from.slice(0, 4)))
    : text.pledge;
  return (
    <section class="section" aria-labelledby="pledge">
      <h2 id="pledge">{title}</h2>
      <dl class="pledge">
        <FirstAnswer measured={measured} locale={locale} />
        {figures.known && <Known sites={figures.sites} known={figures.known} locale={locale} />}
      </dl>
      <p class="small sub">
        {text.measuredFrom} {enough && measured.synthetic && text.measuredSynthetic}
      </p>
    </section>
  );
}

function Known({ sites, known, locale }: { sites: number; known: KnownFigures; locale: Locale }) {
  const text = matchingMessages(locale).home;
  return (
    <>
      <div>
        <dt>{text.unknownSaid}</dt>
        <dd class="fig">
          {known.fresh} <small>{text.freshOf(known.facts)}</small>
        </dd>
        <dd class="src">{text.staleFacts(known.facts - known.fresh)}</dd>
      </div>
      <div>
        <dt>{text.samePerson}</dt>
        <dd class="fig">
          {known.withContact} <small>{text.contactOf(sites)}</small>
        </dd>
      </div>
    </>
  );
}

function FirstAnswer({ measured, locale }: { measured: PledgeFigures | null; locale: Locale }) {
  const text = matchingMessages(locale).home;
  if (measured === null || measured.due < LEAST_MEASURED) {
    return (
      <div>
        <dt>{text.firstAnswer}</dt>
        <dd class="fig fig--none">{text.notMeasured}</dd>
        <dd class="src">{text.notMeasuredWhy(measured?.due ?? 0, LEAST_MEASURED)}</dd>
      </div>
    );
  }
  return (
    <div>
      <dt>{text.firstAnswer}</dt>
      <dd class="fig">
        {measured.kept} <small>{text.ofCases(measured.due)}</small>
      </dd>
      {measured.medianHours !== null && (
        <dd class="src">{text.median(formatNumber(measured.medianHours, locale, 1))}</dd>
      )}
    </div>
  );
}
