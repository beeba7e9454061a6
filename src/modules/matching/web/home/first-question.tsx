import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { Checkbox, Input, Select } from '../../../../ui/form.tsx';
import { uiMessages } from '../../../../ui/messages.ts';
import { formatNumber, unitLabel } from '../../../../ui/quantity.ts';
import { SITE_KINDS } from '../../../sites/index.ts';
import { matchingMessages } from '../messages.ts';
import type { OfferFigures } from './offer-figures.ts';

function offered({ sites, known }: OfferFigures, locale: Locale): string {
  const text = matchingMessages(locale).home;
  if (sites === 0) return text.offerEmpty;
  return known ? text.offer(sites, known.fresh) : text.offerLarge(formatNumber(sites, locale));
}

/** The first three fields of the need, right on the first page. */
export function FirstQuestion({ figures, locale }: { figures: OfferFigures; locale: Locale }) {
  const text = matchingMessages(locale);
  const kinds = SITE_KINDS.map((kind) => ({
    value: kind,
    label: text.kinds[kind].choice,
  }));
  return (
    <section class="question" aria-labelledby="question">
      <h2 id="question">{text.home.question}</h2>
      <form action={href('sites', locale)}>
        <div class="three">
          <div class="field">
            <label for="kind">{text.home.kind}</label>
            <span class="in in--full">
              <Select id="kind" value="land" options={kinds} />
            </span>
          </div>
          <fieldset class="field">
            <legend class="lab">{text.home.hall}</legend>
            <div class="by">
              <Side name="length" label={text.home.hallLength} locale={locale} />
              <span aria-hidden="true">×</span>
              <Side name="width" label={text.home.hallWidth} locale={locale} />
            </div>
          </fieldset>
          <div class="field">
            <label for="power">{text.home.power}</label>
            <Input
              id="power"
              value=""
              unit={unitLabel('MW', locale)}
              size="w4"
              inputMode="decimal"
              autoComplete="off"
            />
            <br />
            <Checkbox id="n-power" checked={false} label={uiMessages(locale).form.dontKnow} about={text.home.power} />
          </div>
          <div class="go">
            <button class="btn">{text.home.show}</button>
          </div>
        </div>
      </form>
      <p class="under">
        {offered(figures, locale)} <a href={href('need', locale)}>{text.home.whole}</a>
        {text.home.wholeAfter}
      </p>
    </section>
  );
}

function Side({ name, label, locale }: { name: string; label: string; locale: Locale }) {
  return (
    <span class="in">
      <input class="w4" type="text" name={name} aria-label={label} inputMode="decimal" autocomplete="off" />
      <span class="unit">{unitLabel('m', locale)}</span>
    </span>
  );
}
