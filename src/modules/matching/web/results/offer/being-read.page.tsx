import { frameOf, page, type PageContext } from '../../../../../platform/web/index.ts';
import { bindWords } from '../../../../../ui/bind-words.ts';
import { Page } from '../../../../../ui/page.tsx';
import type { OfferBeingRead } from '../../../index.server.ts';
import { filterMessages } from '../filters/messages.ts';

const AGAIN_S = 4;

/** Just after the start a large offer is still being read: says how far, and opens the page again by itself. */
export function offerBeingRead(c: PageContext, { read, of }: OfferBeingRead): Response {
  const text = filterMessages(c.var.locale);
  const frame = frameOf(c);
  c.header('Retry-After', String(AGAIN_S));
  c.header('Refresh', String(AGAIN_S));
  return page(
    c,
    <Page frame={frame} title={text.readingTitle} nav="sites" robots="noindex">
      <div class="wrap">
        <div class="head">
          <h1>{text.readingTitle}</h1>
          <p class="lede">{bindWords(text.reading(Math.min(read, of), of))}</p>
          <progress class="w20" value={Math.min(read, of)} max={of} aria-label={text.readingTitle} />
        </div>
        <p class="actions">
          <a class="btn" href={frame.here}>
            {text.readingAgain}
          </a>
        </p>
      </div>
    </Page>,
    503,
  );
}
