import { VERDICTS, type Verdict } from '../../../../../kernel/finding.ts';
import { Mark } from '../../../../../ui/verdict.tsx';
import type { MapQuestion, MapSite } from '../map-data.ts';
import type { MapFrame } from '../map-frame.ts';
import { ringPath } from '../map-path.ts';

const INKS: Readonly<Record<Verdict, string>> = { pass: 'pass', conditional: 'cond', unknown: 'unknown', fail: 'fail' };

/** What fills the land of each answer: stripes for "on a condition", dots for "not known", a net for "no"; a "yes" is solid. */
export function Hatches() {
  return (
    <defs>
      <pattern id="hatch-cond" class="ink-hatch m-cond" width="5" height="5" patternUnits="userSpaceOnUse">
        <path d="M-1 1L1-1M0 5L5 0M4 6L6 4" />
      </pattern>
      <pattern id="hatch-unknown" class="ink-hatch m-unknown" width="5" height="5" patternUnits="userSpaceOnUse">
        <path d="M2.5 2.5h0" />
      </pattern>
      <pattern id="hatch-fail" class="ink-hatch m-fail" width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M0 0L6 6M6 0L0 6" />
      </pattern>
    </defs>
  );
}

/** The land of the sites, by their answers to one question: each answer has its own colour, fill and edge. */
export function AnswerPlots({ sites, frame }: { sites: readonly MapSite[]; frame: MapFrame }) {
  return (
    <>
      {VERDICTS.map((verdict) => {
        const rings = sites.filter((site) => site.verdict === verdict).flatMap((site) => site.rings);
        if (rings.length === 0) return null;
        const ink = INKS[verdict];
        return (
          <path
            key={verdict}
            class={`ink-answer m-${ink}`}
            fill={verdict === 'pass' ? 'currentColor' : `url(#hatch-${ink})`}
            d={rings.map((ring) => ringPath(ring.map(frame.at), 0.4)).join('')}
          />
        );
      })}
    </>
  );
}

/** What the shapes and colours of the map mean. */
export function AnswerLegend({ question, answers }: MapQuestion) {
  return (
    <p class="map-legend">
      <strong>{question}</strong>{' '}
      {VERDICTS.map((verdict) => (
        <span key={verdict} class="map-answer">
          <Mark verdict={verdict} /> {answers[verdict]}
        </span>
      ))}
    </p>
  );
}
