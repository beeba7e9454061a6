import type { Locale } from '../../../../../kernel/locale.ts';
import { href } from '../../../../../routes.ts';
import { ErrorSummary, TextArea } from '../../../../../ui/form.tsx';
import { formatDay } from '../../../../../ui/quantity.ts';
import { factLabel, valueText } from '../../../../matching/web/index.ts';
import { isFactKey, type KeptFact, type Site } from '../../../../sites/index.ts';
import { confirmationMessages } from '../../messages.ts';
import type { Doubt } from './change-statement.ts';

type Props = { site: Site; fact: KeptFact; doubt: Doubt; locale: Locale };

/** Why a statement counts no longer: nobody lets one drop without a reason. */
export function DoubtForm({ site, fact, doubt, locale }: Props) {
  const text = confirmationMessages(locale).facts.aside;
  if (!isFactKey(fact.key)) return null;
  const error = doubt.fault ? text.faults[doubt.fault] : undefined;
  const own = href('officeSiteFacts', locale, { slug: site.slug });
  return (
    <section class="section" aria-labelledby="aside">
      <h2 id="aside">{text.title}</h2>
      <form method="post" action={`${own}#aside`}>
        <ErrorSummary errors={error ? [{ field: 'reason', text: error, label: text.reason }] : []} locale={locale} />
        <p>
          {factLabel(fact.key, locale)}: <strong>{valueText(fact.key, fact.value, locale)}</strong>
          <br />
          <span class="small sub">
            {fact.source.name}, {formatDay(fact.confirmedOn, locale)}
          </span>
        </p>
        <p>{text.effect}</p>
        <input type="hidden" name="do" value="aside" />
        <input type="hidden" name="fact" value={fact.id} />
        <TextArea
          id="reason"
          label={text.reason}
          hint={text.reasonHint}
          value={doubt.reason}
          error={error}
          rows={3}
          locale={locale}
        />
        <p class="actions mt">
          <button class="btn">{text.submit}</button>
          <a href={`${own}#${fact.key}`}>{text.cancel}</a>
        </p>
      </form>
    </section>
  );
}
