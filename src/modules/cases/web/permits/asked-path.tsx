import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { planMessages } from '../../../permits/web/index.ts';

/** That answers of the permit path go with the enquiry, and where they can be read again. */
export function AskedPath({ path, locale }: { path: string; locale: Locale }) {
  const text = planMessages(locale);
  return (
    <div>
      <dt>{text.title}</dt>
      <dd>
        <a href={href('permitPath', locale, {}, path)}>{text.askedAnswers(new URLSearchParams(path).size)}</a>
      </dd>
    </div>
  );
}
