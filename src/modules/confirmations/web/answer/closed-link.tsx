import { frameOf, type PageContext } from '../../../../platform/web/index.ts';
import { uiMessages } from '../../../../ui/messages.ts';
import { Page } from '../../../../ui/page.tsx';
import { formatDay } from '../../../../ui/quantity.ts';
import type { Sheet, SheetState } from '../../core/sheet.ts';
import { confirmationMessages } from '../messages.ts';

type Closed = { c: PageContext; state: Exclude<SheetState, 'open'>; sheet: Sheet };

/** A link that has done its work, is too old or was for somebody else: says so, and nothing of the site or the reader. */
export function ClosedLink({ c, state, sheet }: Closed) {
  const { locale } = c.var;
  const text = confirmationMessages(locale).answer;
  const [title, body] = {
    answered: [text.allTitle, text.allText],
    expired: [text.expiredTitle, text.expiredText(formatDay(sheet.expiresOn, locale))],
    declined: [text.declinedTitle, text.declinedText],
  }[state] as [string, string];
  return <Said c={c} title={title} body={body} />;
}

export function LostLink({ c }: { c: PageContext }) {
  const text = confirmationMessages(c.var.locale).answer;
  return <Said c={c} title={text.lostTitle} body={text.lostText} />;
}

function Said({ c, title, body }: { c: PageContext; title: string; body: string }) {
  const { city, locale } = c.var;
  return (
    <Page frame={frameOf(c)} title={title} robots="noindex, nofollow">
      <div class="wrap">
        <div class="head">
          <h1>{title}</h1>
          <p class="lede">{body}</p>
          <p class="lede">
            {city.office[locale]}, {city.phone}, <a href={`mailto:${city.email}`}>{city.email}</a>,{' '}
            {uiMessages(locale).weekdays(city.openingHours)}
          </p>
        </div>
      </div>
    </Page>
  );
}
