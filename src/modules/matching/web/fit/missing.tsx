import type { Locale } from '../../../../kernel/locale.ts';
import type { BuildableArea, OpenPoint } from '../../core/hall/buildable/buildable-area.ts';
import { layerKeepers, layerNames, layersParam, type LayerKind } from '../../../layers/index.ts';
import { fitMessages } from './messages.ts';

/** What the answer could not take into account, by name. */
export function Missing({ area, locale }: { area: BuildableArea; locale: Locale }) {
  const text = fitMessages(locale).missing;
  const lines = missingLines(area, locale);
  if (lines.length === 0) return null;
  return (
    <section class="section" aria-labelledby="missing">
      <h2 id="missing">{text.title}</h2>
      <p>{text.text}</p>
      <ul class="fit-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** One line for each thing that is open; layers of one state share theirs, with who has the data. */
export const missingLines = ({ open }: BuildableArea, locale: Locale): string[] => [
  ...new Set(open.filter(({ code }) => !isOfLayers(code)).map((point) => pointText(point, locale))),
  ...STATES.flatMap((state) => {
    const kinds = open.flatMap(({ code, of }) => (code === state ? [of as LayerKind] : []));
    const param = layersParam(kinds);
    const say = fitMessages(locale).missing.layers[state];
    return kinds.length === 0 ? [] : [say(layerNames(param, locale), layerKeepers(param, locale))];
  }),
];

const STATES = ['layer-missing', 'layer-partly', 'layer-stale'] as const;
const isOfLayers = (code: OpenPoint['code']): boolean => (STATES as readonly string[]).includes(code);

function pointText({ code, of }: OpenPoint, locale: Locale): string {
  const text = fitMessages(locale);
  const strip = text.strips.codes[of]?.('');
  const about = strip ? strip.charAt(0).toLowerCase() + strip.slice(1) : of;
  return text.missing.points[code]?.(about) ?? about;
}
