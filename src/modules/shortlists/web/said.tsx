import type { ComponentChildren } from 'preact';
import { frameOf, page, type PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { Page } from '../../../ui/page.tsx';

type Said = { c: PageContext; status: number; title: string; text: string; children?: ComponentChildren };

/** A short page that says what happened, and leads back to the offer. */
export function say({ c, status, title, text, children }: Said): Response {
  const { locale } = c.var;
  return page(
    c,
    <Page frame={frameOf(c)} title={title} nav="sites" robots="noindex, nofollow">
      <div class="wrap">
        <div class="head">
          <h1>{title}</h1>
          <p class="lede">{text}</p>
        </div>
        {children}
        <p class="actions">
          <a class="btn" href={href('sites', locale)}>
            {locale === 'pl' ? 'Miejsca w ofercie' : 'Sites on offer'}
          </a>
        </p>
      </div>
    </Page>,
    status,
  );
}
