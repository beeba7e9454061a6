import type { Locale } from '../../../kernel/locale.ts';
import type { CoverageMeter } from '../core/desk/coverage.ts';
import { planMessages } from './messages.ts';

const [WIDTH, HEIGHT] = [240, 12];

/** How much of a plan's text the program reads: full, half and empty lengths for the eye, the numbers in words for everybody. */
export function CoverageBar({ meter, locale }: { meter: CoverageMeter; locale: Locale }) {
  const { machine, waiting, all } = meter;
  const [read, coded] = [machine, machine + waiting].map((n) => (all === 0 ? 0 : (n / all) * WIDTH)) as [
    number,
    number,
  ];
  return (
    <span class="coverage">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH / 2} height={HEIGHT} aria-hidden="true" focusable="false">
        <rect x="0.5" y="0.5" width={WIDTH - 1} height={HEIGHT - 1} fill="none" stroke="currentColor" />
        <rect x={read} y={HEIGHT / 2} width={coded - read} height={HEIGHT / 2} fill="currentColor" />
        <rect x="0" y="0" width={read} height={HEIGHT} fill="currentColor" />
      </svg>{' '}
      {planMessages(locale).plans.coverage(meter)}
    </span>
  );
}
