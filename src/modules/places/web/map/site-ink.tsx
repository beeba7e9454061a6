import { SHAPES } from './verdict-shapes.ts';
import type { Verdict } from '../../../../kernel/finding.ts';
import { AnswerPlots } from './legend/answer-ink.tsx';
import type { CityMapProps, MapSite } from './map-data.ts';
import type { MapFrame, Point } from './map-frame.ts';
import { ringPath } from './map-path.ts';
import { PIN } from './pin-layout.ts';

/** Zones, then the sites' parcels to scale, with a dot where a parcel would be too small to see. */
export function Plots({ sites, asked, zones = [], frame }: CityMapProps & { frame: MapFrame }) {
  const paths = (out: boolean): string =>
    sites
      .filter((site) => (site.verdict === 'fail') === out)
      .flatMap((site) => site.rings.map((ring) => ringPath(ring.map(frame.at), 0.4)))
      .join('');
  const dots = sites
    .filter((site) => !site.rings.some((ring) => isPlain(ring.map(frame.at))))
    .map((site) => frame.at(site.lonLat).map(Math.round))
    .map(([x, y]) => `M${x} ${y}h0`)
    .join('');
  return (
    <>
      {zones.length > 0 && <path class="ink-zone" d={zones.map((ring) => ringPath(ring.map(frame.at))).join('')} />}
      {asked ? (
        <AnswerPlots sites={sites} frame={frame} />
      ) : (
        <>
          <path class="ink-plot ink-plot--out" d={paths(true)} />
          <path class="ink-plot" d={paths(false)} />
        </>
      )}
      <path class="ink-dot" d={dots} />
    </>
  );
}

/** Whether a ring is large enough to be seen as a shape. */
const isPlain = (ring: readonly Point[]): boolean =>
  [0, 1].every((axis) => {
    const values = ring.map((point) => point[axis]!);
    return Math.max(...values) - Math.min(...values) > 6;
  });

type PinProps = {
  readonly site: MapSite;
  readonly at: Point;
  readonly anchor: Point;
  readonly href: string;
  /** Each verdict in words. */
  readonly answers: Readonly<Record<Verdict, string>>;
  readonly id?: string;
};

/** A numbered pin with its leader and the mark of its weakest verdict; a link to the site's row. */
export function Pin({ site, at, anchor, href, answers, id }: PinProps) {
  const [dx, dy] = [Math.round(anchor[0] - at[0]), Math.round(anchor[1] - at[1])];
  const length = Math.hypot(dx, dy) || 1;
  const [ex, ey] = [Math.round((dx / length) * PIN), Math.round((dy / length) * PIN)];
  const verdict = site.verdict && answers[site.verdict];
  return (
    <a
      class="ink-pin"
      id={id}
      href={href}
      aria-label={[`${site.number}. ${site.name}`, ...(verdict ? [verdict] : [])].join(', ')}
      data-site={site.slug}
      data-at={site.lonLat.map((degrees) => degrees.toFixed(5)).join()}
    >
      <g transform={`translate(${at[0]} ${at[1]})`}>
        <path class="ink-lead" d={`M${ex} ${ey}L${dx} ${dy}`} />
        <circle class="ink-head" r={PIN} />
        <text class="ink-n" y="5.2">
          {site.number}
        </text>
        {site.verdict && (
          <g class={`ink-mark ${SHAPES[site.verdict]}`} transform="translate(12 -12)">
            <circle r="7.5" />
            <use href={`#${SHAPES[site.verdict]}`} x="-5.5" y="-5.5" width="11" height="11" />
          </g>
        )}
      </g>
    </a>
  );
}
