import type { Day } from '../../../../kernel/day.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { bindWords } from '../../../../ui/bind-words.ts';
import { TextArea } from '../../../../ui/form.tsx';
import { formatDay } from '../../../../ui/quantity.ts';
import { VerdictWord } from '../../../../ui/verdict.tsx';
import { writeNeed, type Dossier, type Need, type SiteAnswer } from '../../../matching/index.ts';
import { messageText, needSentence, requirementName } from '../../../matching/web/index.ts';
import { LONGEST_NOTE } from '../../core/shortlist.ts';
import { shortlistMessages } from '../messages.ts';
import type { NoteMistake } from './list.page.tsx';
import { ShareLinks } from './share-links.tsx';

export type ListedHere = {
  readonly slug: string;
  readonly note: string;
  /** Null: no longer on offer. */
  readonly dossier: Dossier | null;
  readonly answer: SiteAnswer | null;
};

export type ListViewProps = {
  readonly sites: readonly ListedHere[];
  readonly need: Need | null;
  readonly addresses: { readonly read: string; readonly edit: string | null };
  readonly links: { readonly read: string; readonly edit: string | null };
  readonly expiresOn: Day;
  readonly asOf: Day;
  readonly saved: boolean;
  readonly mistake: NoteMistake | null;
  readonly locale: Locale;
};

/** The sites with their verdicts and notes, then the links and what can be done with the list. */
export function ListView(props: ListViewProps) {
  const { sites, need, links, expiresOn, asOf, saved, locale } = props;
  const text = shortlistMessages(locale).list;
  const day = formatDay(expiresOn, locale);
  return (
    <div class="wrap">
      <p class="crumb">
        <a href={href('sites', locale, {}, need ? writeNeed(need) : '')}>{text.toSites}</a>
      </p>
      <div class="head head--close">
        <h1>{text.heading(sites.length)}</h1>
        <p class="lede">{links.edit ? text.lede : text.ledeRead}</p>
      </div>
      {saved && (
        <p>
          <output>{text.saved}</output>
        </p>
      )}
      <NeedSaid need={need} locale={locale} />
      {sites.length === 0 && <p>{text.empty}</p>}
      <ol class="sites kept">
        {sites.map((site, index) => (
          <Kept key={site.slug} site={site} place={index + 1} {...props} />
        ))}
      </ol>
      <p class="small sub">
        {need && text.asOf(formatDay(asOf, locale))} {links.edit ? text.expires(day) : text.expiresRead(day)}
      </p>
      {sites.length > 0 && <Actions {...props} />}
      <ShareLinks addresses={props.addresses} link={links.edit} locale={locale} />
    </div>
  );
}

function NeedSaid({ need, locale }: { need: Need | null; locale: Locale }) {
  const text = shortlistMessages(locale).list;
  if (!need) return <p>{text.noNeed}</p>;
  return (
    <p class="wide">
      <strong>{text.need}</strong> {bindWords(needSentence(need, locale))}.
    </p>
  );
}

function Actions({ sites, need, links, locale }: ListViewProps) {
  const text = shortlistMessages(locale).list;
  const ask = new URLSearchParams(need ? writeNeed(need) : '');
  ask.set('list', links.read);
  const compare = new URLSearchParams(need ? writeNeed(need) : '');
  for (const { slug, dossier } of sites.slice(0, 5)) if (dossier) compare.append('s', slug);
  return (
    <p class="actions mt">
      <a class="btn" href={href('enquiry', locale, {}, ask)}>
        {text.ask}
      </a>
      {compare.getAll('s').length > 1 && (
        <a class="btn btn--quiet" href={href('compare', locale, {}, compare)}>
          {text.compare}
        </a>
      )}
    </p>
  );
}

function Kept({ site, place, need, links, mistake, locale }: ListViewProps & { site: ListedHere; place: number }) {
  const text = shortlistMessages(locale).list;
  const { slug, dossier, answer, note } = site;
  const name = dossier?.site.name[locale] ?? text.unnamed(place);
  const [first] = answer?.blocking ?? [];
  return (
    <li class="site">
      <span class="no" aria-hidden="true">
        {place}
      </span>
      <div>
        <h2>
          {dossier ? <a href={href('site', locale, { slug }, need ? writeNeed(need) : '')}>{bindWords(name)}</a> : name}
        </h2>
        <p class="where">{dossier ? dossier.site.district[locale] : text.gone(slug)}</p>
        {answer && (
          <p>
            {text.standing} <VerdictWord verdict={answer.standing} locale={locale} />
            {first && (
              <>
                {' '}
                {requirementName(first.requirement, locale)}: {bindWords(messageText(first.reason, locale))}
              </>
            )}
          </p>
        )}
        {links.edit ? (
          <OwnNote slug={slug} name={name} note={note} mistake={mistake} link={links.edit} locale={locale} />
        ) : (
          note && <p class="note-text">{note}</p>
        )}
      </div>
    </li>
  );
}

type OwnNoteProps = {
  slug: string;
  name: string;
  note: string;
  mistake: NoteMistake | null;
  link: string;
  locale: Locale;
};

function OwnNote({ slug, name, note, mistake, link, locale }: OwnNoteProps) {
  const text = shortlistMessages(locale).list;
  const wrong = mistake?.slug === slug ? mistake : null;
  const about = <span class="vh">{text.about(name)}</span>;
  return (
    <form method="post" action={href('shortlist', locale, { link })} noValidate>
      <input type="hidden" name="site" value={slug} />
      <TextArea
        id={`note-${slug}`}
        name="note"
        label={text.note(name)}
        hint={text.noteHint(LONGEST_NOTE)}
        value={wrong?.note ?? note}
        rows={2}
        error={wrong?.text}
        locale={locale}
      />
      <p class="actions mt">
        <button class="btn btn--quiet" name="do" value="note">
          {text.saveNote}
          {about}
        </button>
        <button class="btn btn--quiet" name="do" value="drop">
          {text.drop}
          {about}
        </button>
      </p>
    </form>
  );
}
