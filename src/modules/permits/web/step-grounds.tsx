import type { Locale } from '../../../kernel/locale.ts';
import { formatNumber } from '../../../ui/quantity.ts';
import { procedureOf } from '../core/catalogue/all-procedures.ts';
import type { Grounded } from '../core/path/grounds.ts';
import type { PathStep } from '../core/path/permit-path.ts';
import { tellTerm, wordsIn } from '../core/words/tell.ts';
import { permitMessages } from './messages.ts';

type Props = { step: PathStep; locale: Locale };

/** What a step rests on, opened: terms stretch by stretch, acts with articles and who has checked them, fee, result, remedies. */
export function StepGrounds({ step, locale }: Props) {
  const text = permitMessages(locale);
  const words = wordsIn(locale);
  const { name, result, feeSays, fee, remedies, validity, startsOn, remarks } = procedureOf(step.id);
  const amount = fee?.rows.at(-1)?.value;
  const lasts = validity?.rows.at(-1)?.value;
  return (
    <details>
      <summary>
        {text.termsTitle}
        <span class="vh">: {name[locale]}</span>
      </summary>
      <ul>
        {step.statutory.stretches.map(({ code, shortest, longest }) => (
          <li key={code}>
            {words.stretches[code]}:{' '}
            {shortest === null || longest === null
              ? text.noTerm
              : tellTerm(shortest, locale) === tellTerm(longest, locale)
                ? tellTerm(longest, locale)
                : text.between(tellTerm(shortest, locale), tellTerm(longest, locale))}
            , {words.startsOn[startsOn]}
          </li>
        ))}
        {step.grounds.map((ground) => (
          <Ground key={ground.key + ground.clause.article} ground={ground} locale={locale} />
        ))}
        <li>
          {text.fee}: {feeSays[locale]}
          {amount !== undefined &&
            amount > 0 &&
            `, ${formatNumber(amount, locale)}\u00a0zł (${text.status.unverified})`}
        </li>
        <li>
          {text.result}: {result[locale]}
        </li>
        {lasts && (
          <li>
            {text.validity}: {tellTerm(lasts, locale)} ({text.status.unverified})
          </li>
        )}
        <li>
          {text.remedies}: {remedies.map((one) => words.remedies[one]).join('; ')}
        </li>
        {remarks.map((remark) => (
          <li key={remark.en}>{remark[locale]}</li>
        ))}
      </ul>
    </details>
  );
}

function Ground({ ground: { clause, status, values, name }, locale }: { ground: Grounded; locale: Locale }) {
  const text = permitMessages(locale);
  return (
    <li>
      {name && `${name[locale]}: `}
      {clause.url ? <a href={clause.url}>{clause.act}</a> : clause.act}
      {clause.article && `, ${clause.article}`}
      {status === 'contested' &&
        values.length > 1 &&
        `; ${text.readings}: ${values.map((one) => tellTerm(one, locale)).join(', ')}`}
      {` – ${text.status[status]}`}
    </li>
  );
}
