import type { ComponentChildren } from 'preact';
import { href, type RouteName } from '../routes.ts';
import { Footer } from './footer.tsx';
import type { PageFrame, StyleSheet } from './frame.ts';
import { Masthead } from './masthead.tsx';
import { uiMessages } from './messages.ts';
import { formatDay } from './quantity.ts';
import { MarkSprite } from './verdict.tsx';

export type PageProps = {
  frame: PageFrame;
  /** Without the name of the product; it is added. */
  title: string;
  /** The page of the navigation that this one belongs to. */
  nav?: RouteName;
  /** A wide, dense page of the office. */
  wide?: boolean;
  /** Styles worn beside the first; by default all in the office and behind private links, none elsewhere. */
  sheets?: readonly StyleSheet[];
  robots?: 'noindex' | 'noindex, nofollow';
  description?: string;
  /** Islands by source file, loaded after the page, which works without them. */
  scripts?: readonly string[];
  children?: ComponentChildren;
};

/** Pages of the office stand under its rooms in the navigation; those behind a private link are followed by nobody. */
const sheetsOf = ({ sheets, nav, robots }: PageProps): readonly StyleSheet[] =>
  sheets ?? (nav?.startsWith('office') || robots === 'noindex, nofollow' ? ['site', 'desk'] : []);

/** The whole document: skip link, demo banner, masthead, content, footer. */
export function Page(props: PageProps) {
  const { frame, title, nav, wide = false, robots, description, scripts = [], children } = props;
  const text = uiMessages(frame.locale);
  const islands = scripts.map((source) => frame.script(source));
  const rooms: readonly StyleSheet[] = frame.session ? ['rooms'] : [];
  const worn = [...rooms, ...sheetsOf(props)].map((sheet) => frame.sheets[sheet]);
  const styles = [frame.stylesheet, ...worn, ...new Set(islands.flatMap((island) => island.styles))];
  return (
    <html lang={frame.locale} data-theme={frame.theme ?? undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Calisia${frame.city ? `, ${frame.city.name[frame.locale]}` : ''}`}</title>
        {description && <meta name="description" content={description} />}
        {robots && <meta name="robots" content={robots} />}
        <meta name="color-scheme" content={frame.theme ?? 'light dark'} />
        <meta name="deklaracja-dostępności" content={frame.baseUrl + href('accessibility', frame.locale)} />
        {frame.fonts.map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        {styles.map((style) => (
          <link key={style} rel="stylesheet" href={style} />
        ))}
        <link rel="alternate" hreflang={text.language.code} href={frame.baseUrl + frame.otherLanguage} />
        <link rel="icon" href="data:," />
        {islands.map((island) => (
          <script key={island.src} type="module" src={island.src} />
        ))}
      </head>
      <body>
        <MarkSprite />
        <a class="skip" href="#tresc">
          {text.skip}
        </a>
        {frame.demo && (
          <section class="demo" aria-label={text.demoLabel}>
            <p class="wrap">
              <strong>{text.demoStrong}</strong> {text.demoText}
            </p>
          </section>
        )}
        <p class="print-only running">
          {robots !== 'noindex, nofollow' && `${text.printedFrom} ${frame.baseUrl}${frame.here}, `}
          {formatDay(frame.today, frame.locale)}
        </p>
        <Masthead frame={frame} nav={nav} />
        <main id="tresc" tabIndex={-1} class={wide ? 'office' : undefined}>
          {children}
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  );
}
