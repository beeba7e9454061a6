import type { Locale } from '../../../kernel/locale.ts';
import { href } from '../../../routes.ts';
import { Marks, Tally } from '../../../ui/verdict.tsx';
import type { SiteAnswer } from '../../matching/index.ts';
import { messageText, requirementName } from '../../matching/web/index.ts';

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
            <Tally counts={counts} locale={locale} />
            {obstacle && (
              <span class="small">
                {requirementName(obstacle.requirement, locale)}: {messageText(obstacle.reason, locale)}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

const addUp = ({ musts, wishes }: SiteAnswer) => ({
  pass: musts.pass + wishes.pass,
  conditional: musts.conditional + wishes.conditional,
  unknown: musts.unknown + wishes.unknown,
  fail: musts.fail + wishes.fail,
});
