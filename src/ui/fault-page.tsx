import { href } from '../routes.ts';
import { telephone } from './footer.tsx';
import type { PageFrame } from './frame.ts';
import { uiMessages } from './messages.ts';
import { Page } from './page.tsx';
import { bindWords } from './bind-words.ts';

type Status = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
type FaultProps = { frame: PageFrame; status: Status; requestId: string; retryAfterSeconds?: number | undefined };

/** What happened, why, what next; never what is inside. */
export function FaultPage({ frame, status, requestId, retryAfterSeconds }: FaultProps) {
  const text = uiMessages(frame.locale).fault;
  const { title, why, next } = text[status];
  const { city, locale } = frame;
  return (
    <Page frame={frame} title={title} robots="noindex">
      <div class="wrap">
        <div class="head">
          <h1>{title}</h1>
          <p class="lede">{bindWords(why)}</p>
        </div>
        <div class="leaf">
          <div class="stack">
            <p>
              {next} {retryAfterSeconds !== undefined && text.retryIn(Math.max(1, Math.ceil(retryAfterSeconds / 60)))}
            </p>
            <p class="actions">
              <a class="btn" href={href('sites', locale)}>
                {text.sites}
              </a>
              <a class="btn btn--quiet" href={href('home', locale)}>
                {text.home}
              </a>
            </p>
          </div>
          <aside class="note" aria-label={text.requestId}>
            <p>
              <span class="t">{text.requestId}</span>
              <br />
              <code>{requestId}</code>
            </p>
            {city && (
              <p>
                <a href={telephone(city.phone)}>{city.phone}</a>, <a href={`mailto:${city.email}`}>{city.email}</a>
              </p>
            )}
          </aside>
        </div>
      </div>
    </Page>
  );
}
