import type { Day } from '../../../../kernel/day.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { bindWords } from '../../../../ui/bind-words.ts';
import { VerdictWord } from '../../../../ui/verdict.tsx';
import type { Parcel } from '../../../places/index.ts';
import type { Paper } from '../../../places/web/index.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { LandAnswer } from '../../core/hall/land-answer.ts';
import type { Need } from '../../core/need/need.ts';
import { actionText, messageText, requirementName } from '../findings/finding-text.ts';
import { placeHall } from '../site/drawing/place-hall.ts';
import { Provisions } from '../site/provisions.tsx';
import { VerdictTable } from '../site/verdict-table.tsx';
import { Curve } from './curve.tsx';
import { FitDrawing } from './fit-drawing.tsx';
import type { FitWords } from './fit-question.ts';
import { Missing } from './missing.tsx';
import { fitMessages } from './messages.ts';
import { OtherHalls, WhyNot } from './other-halls.tsx';
import { StripTable } from './strip-table.tsx';
import { headlineOf } from './verdict-words.ts';

export type FitAnswerProps = {
  dossier: Dossier;
  neighbours: readonly Parcel[];
  need: Need;
  found: LandAnswer;
  words: FitWords;
  paper: Paper;
  asOf: Day;
  locale: Locale;
};

/** The answer from its one sentence down to its grounds. */
export function FitAnswer(props: FitAnswerProps) {
  const { dossier, need, found, asOf, locale } = props;
  const text = fitMessages(locale);
  const placed = placeHall(dossier, need, asOf);
  return (
    <>
      <Verdict {...props} />
      <FitDrawing {...props} placed={placed} />
      <WhyNot {...props} />
      <OtherHalls {...props} />
      <StripTable area={found.area} locale={locale} />
      <Curve curve={found.curve} locale={locale} />
      {found.answer.findings.length > 0 && (
        <section class="section" aria-labelledby="rules">
          <h2 id="rules">{text.rules}</h2>
          <VerdictTable findings={found.answer.findings} locale={locale} />
        </section>
      )}
      <Missing area={found.area} locale={locale} />
      <Provisions dossier={dossier} asOf={asOf} locale={locale} />
    </>
  );
}

function Verdict({ found, need, locale }: FitAnswerProps) {
  const text = fitMessages(locale);
  const { verdict, text: headline, against } = headlineOf(found, need, locale);
  const { fit } = found;
  const both = need.length && need.width;
  return (
    <section class="fit-verdict" aria-labelledby="verdict">
      <h2 id="verdict">{bindWords(headline)}</h2>
      <p>
        <VerdictWord verdict={verdict} locale={locale} />
      </p>
      {both && fit && <p>{bindWords(messageText(fit.reason, locale))}</p>}
      {!both && found.others.length > 0 && <p>{bindWords(text.largestText)}</p>}
      {against.map(({ requirement, reason }) => (
        <p key={requirement}>
          {requirementName(requirement, locale)}: {bindWords(messageText(reason, locale))}
        </p>
      ))}
      {both && fit && fit.takes.length > 0 && (
        <ul>
          {fit.takes.map((action) => (
            <li key={action.code}>{actionText(action, locale)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
