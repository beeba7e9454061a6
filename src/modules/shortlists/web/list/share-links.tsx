import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { shortlistMessages } from '../messages.ts';

type Props = {
  addresses: { readonly read: string; readonly edit: string | null };
  /** The link that changes; null for a reader. */
  link: string | null;
  locale: Locale;
};

/** Both links to copy, what each allows, and the end of the list. */
export function ShareLinks({ addresses, link, locale }: Props) {
  const text = shortlistMessages(locale).list;
  return (
    <section class="section" aria-labelledby="share">
      <h2 id="share">{text.share}</h2>
      <Copyable id="read-link" label={text.readLabel} hint={text.readHint} address={addresses.read} />
      {addresses.edit && link && (
        <>
          <Copyable id="edit-link" label={text.editLabel} hint={text.editHint} address={addresses.edit} />
          <p class="small sub">{text.cookie}</p>
          <form method="post" action={href('shortlist', locale, { link })}>
            <p class="actions mt">
              <button class="btn btn--quiet" name="do" value="delete">
                {text.delete}
              </button>
              <span class="sub">{text.deleteText}</span>
            </p>
          </form>
        </>
      )}
    </section>
  );
}

function Copyable({ id, label, hint, address }: { id: string; label: string; hint: string; address: string }) {
  return (
    <p class="field mt">
      <label for={id}>{label}</label>
      <span class="hint" id={`${id}-h`}>
        {hint}
      </span>
      <input id={id} type="text" value={address} readOnly aria-describedby={`${id}-h`} />
    </p>
  );
}
