import type { Locale } from '../../../../kernel/locale.ts';
import type { CoverageMeter } from '../../core/desk/coverage.ts';
import { planMessages } from '../messages.ts';

/** How much of the text the program reads: a bar for the eye, the numbers in words for everybody. */
export function Meter({ meter, locale }: { meter: CoverageMeter; locale: Locale }) {
  const text = planMessages(locale).plans;
  const { machine, all } = meter;
  return (
    <span class="coverage">
      <meter min={0} max={Math.max(all, 1)} value={machine} aria-label={text.meter}>
        {machine}/{all}
      </meter>{' '}
      {text.coverage(meter)}
    </span>
  );
}
