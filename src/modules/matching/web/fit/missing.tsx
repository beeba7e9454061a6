import type { Locale } from '../../../../kernel/locale.ts';
import type { BuildableArea, OpenPoint } from '../../core/hall/buildable/buildable-area.ts';
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

export const missingLines = ({ open }: BuildableArea, locale: Locale): string[] => [
  ...new Set(open.map((point) => pointText(point, locale))),
];

function pointText({ code, of }: OpenPoint, locale: Locale): string {
  const text = fitMessages(locale);
  if (code === 'layer-missing') return text.missing.layers[of] ?? of;
  const strip = text.strips.codes[of]?.('');
  const about = strip ? strip.charAt(0).toLowerCase() + strip.slice(1) : of;
  return text.missing.points[code]?.(about) ?? about;
}
