import { Fragment } from 'preact';
import { dayInPoland } from '../../../../kernel/day.ts';
import type { PageContext } from '../../../../platform/web/index.ts';
import { LimitHatches, LimitSwatch } from '../../../places/web/index.ts';
import { LAYER_KINDS, type LayerKind } from '../../core/layer.ts';
import { supplies } from '../../data/supply.queries.ts';
import { knownOf, LIMITS_LIST } from './limits-of-city.ts';
import { limitMessages } from './messages.ts';

export type LimitedSite = {
  readonly slug: string;
  readonly name: string;
  readonly number: number;
  /** Kinds of which something stands on the site’s land or within 150 m of its box. */
  readonly near: readonly LayerKind[];
};

/** The same as the map of limits, in words: each kind with what is known of it, and the sites of the list that it is near to. */
export async function LimitsText(c: PageContext, sites: readonly LimitedSite[], rowId: (slug: string) => string) {
  const { db, locale, rooms } = c.var;
  const text = limitMessages(locale);
  const standing = await supplies(db, 'standing');
  const today = dayInPoland(rooms.clock.now());
  return (
    <section class="layer-text" aria-labelledby={LIMITS_LIST}>
      <LimitHatches />
      <h2 id={LIMITS_LIST}>{text.question}</h2>
      <p>{text.lede}</p>
      <dl>
        {LAYER_KINDS.map((kind) => (
          <div key={kind}>
            <dt>
              <LimitSwatch kind={kind} /> {text.kinds[kind]}
            </dt>
            <dd>
              {knownOf({ kind, standing, today, locale })}.{' '}
              <Near sites={sites.filter(({ near }) => near.includes(kind))} say={text.near} rowId={rowId} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type NearProps = { sites: readonly LimitedSite[]; say: string; rowId: (slug: string) => string };

function Near({ sites, say, rowId }: NearProps) {
  if (sites.length === 0) return null;
  return (
    <>
      {say}{' '}
      {sites.map(({ slug, name, number }, i) => (
        <Fragment key={slug}>
          {i > 0 && ', '}
          <a href={`#${rowId(slug)}`} aria-label={`${number}. ${name}`}>
            {number}
          </a>
        </Fragment>
      ))}
      .
    </>
  );
}
