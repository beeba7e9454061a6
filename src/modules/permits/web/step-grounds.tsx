import type { Locale } from '../../../kernel/locale.ts';
import { href } from '../../../routes.ts';
import { formatDay, formatNumber } from '../../../ui/quantity.ts';
import { checkedWords } from '../../law/web/index.ts';
import { procedureOf } from '../core/catalogue/all-procedures.ts';
import { type Grounded, heldRows } from '../core/path/grounds.ts';
import type { PathStep } from '../core/path/permit-path.ts';
import type { LawAsOf } from '../core/project/applies.ts';
import { tellTerm, wordsIn } from '../core/words/tell.ts';
import { permitMessages } from './messages.ts';

type Props = { step: PathStep; law: LawAsOf; locale: Locale };

/** What a step rests on, opened: terms stretch by stretch, acts with articles and who has checked them, fee, result, remedies. */
export function StepGrounds({ step, law: asked, locale }: Props) {
  const law = { ...asked, asOf: step.lawOn };
  const text = permitMessages(locale);
  const words = wordsIn(locale);
  const { name, result, feeSays, fee, charges, remedies, validity, startsOn, remarks } = procedureOf(step.id);
  const amounts = fee ? heldRows(fee, law).filter(({ value }) => value > 0) : [];
  const lasts = validity ? heldRows(validity, law) : [];
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
        {step.start !== null && <li>{text.lawOn(formatDay(step.lawOn, locale))}</li>}
        {step.grounds.map((ground) => (
          <Ground key={ground.key + ground.clause.article + ground.name?.en} ground={ground} locale={locale} />
        ))}
        <li>
          {text.fee}: {feeSays[locale]}
          {amounts.map((row) => `, ${formatNumber(row.value, locale)}\u00a0zł (${checkedWords(row, locale)})`)}
        </li>
        {charges.map((one) => (
          <li key={one.key}>
            <a href={href('lawParameter', locale, { key: one.key })}>{one.name[locale]}</a>:{' '}
            {heldRows(one, law)
              .map((row) => `${formatNumber(row.value, locale)}\u00a0zł (${checkedWords(row, locale)})`)
              .join('; ')}
          </li>
        ))}
        <li>
          {text.result}: {result[locale]}
        </li>
        {lasts.map((row) => (
          <li key={row.value.count}>
            {text.validity}: {tellTerm(row.value, locale)} ({checkedWords(row, locale)})
          </li>
        ))}
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

/** Other grounds are the step's own acts, under its number. */
const isParameter = ({ key }: Grounded): boolean => !/^permits\.P\d+$/.test(key);

function Ground({ ground, locale }: { ground: Grounded; locale: Locale }) {
  const { clause, status, values, name } = ground;
  const text = permitMessages(locale);
  const contested = status === 'contested';
  return (
    <li>
      {name && isParameter(ground) ? (
        <>
          <a href={href('lawParameter', locale, { key: ground.key })}>{name[locale]}</a>:{' '}
        </>
      ) : (
        name && `${name[locale]}: `
      )}
      {clause.url ? <a href={clause.url}>{clause.act}</a> : clause.act}
      {clause.article && `, ${clause.article}`}
      {contested && values.length > 1 && `; ${text.readings}: ${values.map((one) => tellTerm(one, locale)).join(', ')}`}
      {` – ${status === 'gap' ? text.gap : checkedWords({ ...ground, contested }, locale)}`}
    </li>
  );
}
