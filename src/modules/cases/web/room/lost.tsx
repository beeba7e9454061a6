import { frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import { uiMessages } from '../../../../ui/messages.ts';
import { Page } from '../../../../ui/page.tsx';
import { caseMessages } from '../messages.ts';

/** Says that a link opens no case, and how to get one that does. */
export function lost(c: PageContext): Response {
  const text = caseMessages(c.var.locale).room;
  const { city } = c.var;
  return page(
    c,
    <Page frame={frameOf(c)} title={text.lostTitle} robots="noindex, nofollow">
      <div class="wrap">
        <div class="head">
          <h1>{text.lostTitle}</h1>
          {text.lostText.map((line) => (
            <p key={line} class="lede">
              {line}
            </p>
          ))}
          <p class="lede">
            {city.phone}, <a href={`mailto:${city.email}`}>{city.email}</a>,{' '}
            {uiMessages(c.var.locale).weekdays(city.openingHours)}
          </p>
        </div>
      </div>
    </Page>,
    404,
  );
}
