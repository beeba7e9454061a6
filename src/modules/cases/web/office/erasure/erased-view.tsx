import { frameOf, page, type PageContext } from '../../../../../platform/web/index.ts';
import { href } from '../../../../../routes.ts';
import { Page } from '../../../../../ui/page.tsx';
import type { CaseFile } from '../../../data/case.queries.ts';
import { caseMessages } from '../../messages.ts';
import { dayText } from '../../in-words.ts';
import { erasureMessages } from './messages.ts';

/** What is left of a case whose person was erased. */
export function showErased(c: PageContext, file: CaseFile): Response | Promise<Response> {
  const { locale } = c.var;
  const text = erasureMessages(locale).erased;
  const say = (moment: Date | null): string => (moment ? dayText(moment, locale) : '–');
  const rows = [
    [text.received, say(file.receivedAt)],
    [text.answered, say(file.firstAnsweredAt)],
    [text.closed, say(file.closedAt)],
    [text.ground, file.erasedGround && erasureMessages(locale).grounds[file.erasedGround]],
  ];
  return page(
    c,
    <Page frame={frameOf(c)} title={text.title(file.number)} nav="office" wide robots="noindex">
      <div class="wrap">
        <nav class="crumb" aria-label={caseMessages(locale).inbox.title}>
          <a href={href('office', locale, {}, 'view=closed')}>{caseMessages(locale).inbox.title}</a>
        </nav>
        <div class="head">
          <h1>{text.title(file.number)}</h1>
          {c.req.query('done') === 'erased' && <output class="notice">{text.done}</output>}
          <p class="lede">{text.text(say(file.erasedAt))}</p>
        </div>
        <dl class="dl dl--tight">
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p>
          <a href={href('officeCaseShown', locale, { number: file.number })}>{caseMessages(locale).shown.link}</a>
        </p>
      </div>
    </Page>,
  );
}
