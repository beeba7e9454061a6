import type { Locale } from '../../../kernel/locale.ts';
import { href } from '../../../routes.ts';
import { VERDICTS } from '../../../kernel/finding.ts';
import { uiMessages } from '../../../ui/messages.ts';
import { Marks, type VerdictCounts } from '../../../ui/verdict.tsx';
import type { SiteAnswer } from '../../matching/index.ts';
import { messageText, requirementName } from '../../matching/web/index.ts';

/** Of the sites that answered best, so many stand in an investor's room. */
export const SITES_IN_ROOM = 3;

/** Sites with their verdicts and the first thing that stands in the way. */
export function SiteList({ answers, need, locale }: { answers: readonly SiteAnswer[]; need: string; locale: Locale }) {
  return (
    <ol class="mini">
      {answers.map((answer) => {
        const counts = addUp(answer);
        const [obstacle] = answer.blocking;
        return (
          <li key={answer.site.slug}>
            <a href={href('site', locale, { slug: answer.site.slug }, need)}>
              <strong>{answer.site.name[locale]}</strong>
            </a>
            <Marks counts={counts} />
            <span class="small">{countsInWords(counts, locale)}</span>
            {obstacle && (
              <span class="small sub">
                {requirementName(obstacle.requirement, locale)}: {uncapital(messageText(obstacle.reason, locale))}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** "9 spełnia, 2 warunkowo" */
function countsInWords(counts: VerdictCounts, locale: Locale): string {
  const text = uiMessages(locale);
  return VERDICTS.filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${counts[verdict]} ${text.verdictCount[verdict](counts[verdict])}`)
    .join(', ');
}

/** As a sentence goes on after a colon; abbreviations keep their capitals. */
const uncapital = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

const addUp = ({ musts, wishes }: SiteAnswer) => ({
  pass: musts.pass + wishes.pass,
  conditional: musts.conditional + wishes.conditional,
  unknown: musts.unknown + wishes.unknown,
  fail: musts.fail + wishes.fail,
});
