import type { Locale } from '../../../kernel/locale.ts';
import type { PageContext } from '../../../platform/web/index.ts';
import { formatDay } from '../../../ui/quantity.ts';
import { VerdictWord } from '../../../ui/verdict.tsx';
import { assess, type Need } from '../../matching/index.ts';
import { dossiersNamed } from '../../matching/index.server.ts';
import { messageText, requirementName } from '../../matching/web/index.ts';
import { type Correction, correctionsOf } from '../core/corrections.ts';
import type { FrozenAnswer } from '../data/case.queries.ts';
import { caseMessages } from './messages.ts';

/** What was corrected since in the first answers that a case keeps, those that its page shows. */
export async function correctionsSince(
  { var: { db, city } }: PageContext,
  need: Need,
  { answers, asOf, shown }: Pick<FrozenAnswer, 'answers' | 'asOf'> & { readonly shown: number },
): Promise<Correction[]> {
  const said = answers.slice(0, shown);
  if (said.length === 0) return [];
  const dossiers = await dossiersNamed(
    db,
    said.map(({ site }) => site.slug),
    city,
  );
  return correctionsOf(
    said,
    dossiers.map((dossier) => assess(need, dossier, asOf)),
  );
}

type Props = { corrections: readonly Correction[]; asOf: FrozenAnswer['asOf']; locale: Locale };

/** That the answer above was given on what was known then, and what is known otherwise of that day now; nothing where nothing is. */
export function Corrected({ corrections, asOf, locale }: Props) {
  if (corrections.length === 0) return null;
  const text = caseMessages(locale).corrected;
  return (
    <div class="notice">
      <p>{text.intro(formatDay(asOf, locale))}</p>
      <ul class="mini">
        {corrections.map(({ slug, name, requirement, was, is }) => (
          <li key={`${slug} ${requirement}`}>
            <strong>{name[locale]}</strong>
            <span class="small">
              {requirementName(requirement, locale)}: {text.was} <VerdictWord verdict={was.verdict} locale={locale} />
              {was.found && ` (${messageText(was.found, locale)})`}, {text.is}{' '}
              <VerdictWord verdict={is.verdict} locale={locale} />
              {is.found && ` (${messageText(is.found, locale)})`}
            </span>
          </li>
        ))}
      </ul>
      <p class="small">{text.stays}</p>
    </div>
  );
}
