import type { Day } from '../../../../kernel/day.ts';
import type { Verdict as VerdictOf } from '../../../../kernel/finding.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { bindWords } from '../../../../ui/bind-words.ts';
import { VerdictWord } from '../../../../ui/verdict.tsx';
import type { Parcel } from '../../../places/index.ts';
import type { Paper } from '../../../places/web/index.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { LandAnswer } from '../../core/hall/land-answer.ts';
import type { LandDrawn } from '../../usecases/compute-land.ts';
import type { Need } from '../../core/need/need.ts';
import { actionText, messageText, requirementName } from '../findings/finding-text.ts';
import { Fixes } from '../fixes/fixes.tsx';
import { Limits } from '../limits/limits.tsx';
import { Provisions } from '../site/provisions.tsx';
import { VerdictTable } from '../site/verdict-table.tsx';
import { Curve } from './curve.tsx';
import { FitDrawing } from './fit-drawing.tsx';
import type { FitWords } from './fit-question.ts';
import { Missing, missingLines } from './missing.tsx';
import { fitMessages } from './messages.ts';
import { OtherHalls, WhyNot } from './other-halls.tsx';
import { StripTable } from './strip-table.tsx';
import { headlineOf } from './verdict-words.ts';

export type FitAnswerProps = {
  dossier: Dossier;
  neighbours: readonly Parcel[];
  need: Need;
  found: LandAnswer;
  placed: LandDrawn['placed'];
  ground: LandDrawn['ground'];
  fixes: LandDrawn['fixes'];
  limits: LandDrawn['limits'];
  paved: LandDrawn['paved'];
  sum: LandDrawn['sum'];
  words: FitWords;
  paper: Paper;
  /** Of the municipality's metres. */
  epsg: number;
  asOf: Day;
  locale: Locale;
};

/** The answer from its one sentence down to its grounds. */
export function FitAnswer(props: FitAnswerProps) {
  const { dossier, found, asOf, locale } = props;
  const text = fitMessages(locale);
  const rules = rulesOf(found);
  return (
    <>
      <Verdict {...props} />
      <WhyNot {...props} />
      {found.fit?.verdict === 'fail' && <OtherHalls {...props} />}
      <FitDrawing {...props} />
      {found.fit?.verdict !== 'fail' && <OtherHalls {...props} />}
      <Fixes found={props.fixes} locale={locale} />
      <Curve curve={found.curve} locale={locale} />
      <StripTable area={found.area} id="fit" locale={locale} />
      <Limits limits={props.limits} paved={props.paved} sum={props.sum} locale={locale} />
      {rules.length > 0 && (
        <section class="section" aria-labelledby="rules">
          <h2 id="rules">{text.rules}</h2>
          <VerdictTable findings={rules} locale={locale} />
        </section>
      )}
      <Missing area={found.area} locale={locale} />
      <Provisions dossier={dossier} asOf={asOf} locale={locale} />
    </>
  );
}

/** That land is land needs no line of its own. */
const rulesOf = ({ answer }: LandAnswer) => answer.findings.filter(({ requirement }) => requirement !== 'kind');

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
        <ul class="fit-list">
          {fit.takes.map((action) => (
            <li key={action.code}>{actionText(action, locale)}</li>
          ))}
        </ul>
      )}
      <ToSettle found={found} verdict={verdict} locale={locale} />
      <p class="actions">
        <a href="#pytanie">{text.change}</a>
        <a href={`${href('fitCheck', locale)}#dzialki`}>{text.map.other}</a>
      </p>
    </section>
  );
}

type ToSettleProps = Pick<FitAnswerProps, 'found' | 'locale'> & { verdict: VerdictOf };

/** What stands between a condition and a plain yes. */
function ToSettle({ found, verdict, locale }: ToSettleProps) {
  const text = fitMessages(locale);
  const unsure = rulesOf(found).filter((one) => one.verdict === 'conditional' || one.verdict === 'unknown');
  const rules = unsure.map(({ requirement }) => requirementName(requirement, locale).toLowerCase());
  const unknowns = missingLines(found.area, locale).length;
  if (verdict !== 'conditional' || rules.length + unknowns === 0) return null;
  const [before, after] = text.toCheck('\n').split('\n');
  return (
    <p>
      {before}
      {rules.join(', ')}
      {rules.length > 0 && unknowns > 0 && ', '}
      {unknowns > 0 && <a href="#missing">{text.unknowns(unknowns)}</a>}
      {after}
    </p>
  );
}
