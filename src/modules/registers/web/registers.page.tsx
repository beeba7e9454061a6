import { dayInPoland, parseDay } from '../../../kernel/day.ts';
import { cleanLine, hasControlCharacters } from '../../../kernel/plain-text.ts';
import { frameOf, page, readForm, type PageContext, type SessionLike } from '../../../platform/web/index.ts';
import { readUpload, type Upload } from '../../../platform/files/upload/index.ts';
import { href } from '../../../routes.ts';
import { Page } from '../../../ui/page.tsx';
import { siteContacts } from '../../sites/index.server.ts';
import { isPublicName } from '../core/mapping.ts';
import { pastUploads, savedMappings, waitingEntries } from '../data/registers.queries.ts';
import { handInRegister } from '../usecases/hand-in-register.ts';
import { parcelsUnder } from '../usecases/parcels-under.ts';
import { placeWaiting } from '../usecases/place-waiting.ts';
import { fileFaultSentence, registerMessages } from './messages.ts';
import { HandInForm, PastLists, type HandInWords } from './registers-view.tsx';
import { type Placing, WaitingList } from './waiting-list.tsx';

const PAST = 20;
const WAITING = 50;
const LONGEST_SENDER = 120;

type Shown = {
  readonly words?: HandInWords;
  readonly faults?: Readonly<Record<string, string>>;
  readonly placing?: Placing;
  readonly status?: 200 | 413 | 422 | 503;
};

/** Lists that came, what waits for a place, and where a new list is handed in. */
export const showRegisters = (c: PageContext): Promise<Response> => answer(c, {});

async function answer(c: PageContext, shown: Shown): Promise<Response> {
  const { db, locale } = c.var;
  const text = registerMessages(locale);
  const [past, waiting, mappings, contacts] = await Promise.all([
    pastUploads(db, PAST),
    waitingEntries(db, WAITING),
    savedMappings(db),
    siteContacts(db),
  ]);
  const under = await parcelsUnder(db, waiting.entries, mappings);
  const words = shown.words ?? { sender: '', asOf: '', contact: String(contacts[0]?.id ?? '') };
  const wrong = shown.status !== undefined && shown.status !== 200;
  const made = c.req.query('placed');
  return page(
    c,
    <Page frame={frameOf(c)} title={text.title} nav="officeRegisters" wide robots="noindex">
      <div class="wrap">
        <div class="head">
          <h1>{text.title}</h1>
          <p class="sub">{text.lede}</p>
        </div>
        {made && <output class="notice">{text.placed(made.slice(0, 120))}</output>}
        {c.req.query('dropped') === '1' && <output class="notice">{text.dropped}</output>}
        <HandInForm
          c={c}
          words={words}
          faults={shown.faults ?? {}}
          senders={mappings.map(({ sender }) => sender)}
          contacts={contacts}
        />
        <PastLists c={c} past={past} />
        <WaitingList c={c} waiting={waiting} under={under} contacts={contacts} placing={shown.placing ?? null} />
      </div>
    </Page>,
    wrong ? shown.status : 200,
  );
}

/** Takes a new list. */
export async function takeRegister(c: PageContext, session: SessionLike): Promise<Response> {
  const upload = await readUpload(c);
  const { locale, db, rooms } = c.var;
  const text = registerMessages(locale);
  const today = dayInPoland(rooms.clock.now());
  const words = wordsOf(upload.form);
  const asOf = parseDay(words.asOf);
  const contacts = await siteContacts(db);
  const contact = contacts.find(({ id }) => String(id) === words.contact);
  const faults: Record<string, string> = {};
  const [file] = upload.files;
  if (!file && !upload.tooLarge) faults['file'] = text.faults['file-missing']!;
  if (upload.tooLarge) faults['file'] = fileFaultSentence({ kind: 'too-big', megabytes: 20 }, locale);
  if (words.sender === '' || hasControlCharacters(words.sender)) faults['sender'] = text.faults['sender-missing']!;
  if (!isPublicName(words.sender)) faults['sender'] = text.faults['sender-not-public']!;
  if (words.sender.length > LONGEST_SENDER) faults['sender'] = text.faults['sender-too-long']!;
  if (asOf === null) faults['asOf'] = text.faults['day-missing']!;
  if (asOf !== null && asOf > today) faults['asOf'] = text.faults['day-to-come']!;
  if (!contact) faults['contact'] = text.faults['contact-missing']!;
  const status = upload.tooLarge ? 413 : 422;
  if (Object.keys(faults).length > 0) return answer(c, { words, faults, status });
  const handed = await handInRegister(db, {
    fileName: cleanLine(file!.name).slice(0, 120) || 'wykaz',
    bytes: file!.bytes,
    sender: words.sender,
    asOf: asOf!,
    contactId: contact!.id,
    actor: `user:${session.accountId}`,
  });
  if (!handed.ok) {
    const busy = handed.error.kind === 'busy' ? 503 : 422;
    return answer(c, { words, faults: { file: fileFaultSentence(handed.error, locale) }, status: busy });
  }
  return c.redirect(href('officeRegister', locale, { upload: handed.value }), 303);
}

const wordsOf = (form: Upload['form']): HandInWords => ({
  sender: cleanLine(form.get('sender') ?? ''),
  asOf: (form.get('asOf') ?? '').trim(),
  contact: form.get('contact') ?? '',
});

/** Says where an entry lies that waits. */
export async function placeRegisterEntry(c: PageContext, session: SessionLike): Promise<Response> {
  const form = await readForm(c);
  const { locale, db, rooms } = c.var;
  const text = registerMessages(locale);
  const [sender, reference, parcels] = ['sender', 'reference', 'parcels'].map((name) => form.get(name) ?? '');
  const contacts = await siteContacts(db);
  const contactId = contacts.find(({ id }) => String(id) === form.get('contact'))?.id ?? contacts[0]?.id;
  const place = { sender: sender!, reference: reference!, parcels: parcels!.slice(0, 1000) };
  if (contactId === undefined)
    return answer(c, { placing: { ...place, fault: text.faults['contact-missing']! }, status: 422 });
  const today = dayInPoland(rooms.clock.now());
  const placed = await placeWaiting(db, { ...place, contactId, actor: `user:${session.accountId}`, today });
  if (placed.ok)
    return c.redirect(href('officeRegisters', locale, {}, new URLSearchParams({ placed: placed.value })), 303);
  const { error } = placed;
  const fault =
    error.kind === 'bad-parcels'
      ? text.reasons[error.fault.code]('', error.fault.found)
      : error.kind === 'no-parcels'
        ? text.waiting.parcelsHint
        : text.waiting.gone;
  return answer(c, { placing: { ...place, fault }, status: 422 });
}
