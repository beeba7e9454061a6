import type { ComponentChildren } from 'preact';
import { dayInPoland } from '../../../../../kernel/day.ts';
import { writeOdt } from '../../../../../kernel/files/odt.ts';
import { cleanLine, cleanLines } from '../../../../../kernel/plain-text.ts';
import { fault, frameOf, page, readForm, type PageContext } from '../../../../../platform/web/index.ts';
import { href } from '../../../../../routes.ts';
import { Page } from '../../../../../ui/page.tsx';
import { formatDay } from '../../../../../ui/quantity.ts';
import { coverLetters } from '../../../../permits/index.ts';
import { paperReads } from '../../../../permits/index.server.ts';
import { LetterView, planMessages } from '../../../../permits/web/index.ts';
import { partyOf } from '../../../data/case.queries.ts';
import { lost } from '../../room/lost.tsx';
import { paperMessages } from '../../room/papers/messages.ts';
import { papersOfAddress } from '../../room/papers/papers.page.tsx';
import { LetterForm } from './letter-form.tsx';
import { Head } from '../plan-view.tsx';
import { type CaseStep, stepOfAddress } from '../step.page.tsx';

/** Characters of one field of a letter at most; longer ones are cut. */
const FIELD_MAX = 1000;

/** Where a letter is made: on the desk, or behind the investor's link, who reads only what is shown to him. */
type Place = {
  readonly step: CaseStep;
  readonly reader: paperReads.Circle;
  readonly action: string;
  readonly head: ComponentChildren;
};

/** `/biuro/sprawy/:number/pozwolenia/:step/pismo`: what the letter will say, to complete. */
export async function showCaseLetter(c: PageContext): Promise<Response> {
  const place = await deskPlace(c);
  return place ? showLetter(c, place) : fault(c, 404);
}

export async function makeCaseLetter(c: PageContext): Promise<Response> {
  const place = await deskPlace(c);
  return place ? makeLetter(c, place) : fault(c, 404);
}

/** `/sprawa/:link/dokumenty/:step/pismo`: the same for the investor, who sends it. */
export async function showRoomLetter(c: PageContext): Promise<Response> {
  const place = await roomPlace(c);
  return place instanceof Response ? place : showLetter(c, place);
}

export async function makeRoomLetter(c: PageContext): Promise<Response> {
  const place = await roomPlace(c);
  return place instanceof Response ? place : makeLetter(c, place);
}

const titleOf = (c: PageContext, { procedure }: CaseStep): string =>
  planMessages(c.var.locale).letter.title(procedure.name[c.var.locale]);

async function deskPlace(c: PageContext): Promise<Place | null> {
  const step = await stepOfAddress(c);
  if (!step) return null;
  const action = href('officeCaseLetter', c.var.locale, { number: step.file.number, step: step.procedure.id });
  const head = <Head c={c} file={step.file} title={titleOf(c, step)} state={{ done: null, problem: null }} />;
  return { step, reader: 'office', action, head };
}

async function roomPlace(c: PageContext): Promise<Place | Response> {
  const found = await papersOfAddress(c);
  if (found === 'lost') return lost(c);
  if (found === 'none') return fault(c, 404);
  const { file, permits, asked, link } = found;
  const { locale } = c.var;
  const step = { file, permits, procedure: asked.procedure };
  const at = { link, step: asked.procedure.id };
  const head = (
    <>
      <nav class="crumb" aria-label={paperMessages(locale).back}>
        <a href={href('casePapers', locale, at)}>{paperMessages(locale).title(asked.procedure.name[locale])}</a>
      </nav>
      <div class="head">
        <h1>{titleOf(c, step)}</h1>
      </div>
    </>
  );
  return { step, reader: 'investor', action: href('caseLetter', locale, at), head };
}

async function showLetter(c: PageContext, place: Place): Promise<Response> {
  const { step, reader } = place;
  const said = (await paperReads.paperWords(c.var.db, step.permits.plan.id)).get(step.procedure.id) ?? [];
  // The investor encloses what he has; the office what it has seen.
  const ready = said.filter(({ seen, toldReadyAt }) => seen || (reader === 'investor' && toldReadyAt !== null));
  const files = await filesOf(c, place);
  const enclosed = new Set(ready.map(({ paper }) => paper));
  if (reader === 'investor') for (const { paper } of files) enclosed.add(paper);
  return draw(c, place, {
    wide: true,
    body: (
      <>
        {place.head}
        <LetterForm
          c={c}
          procedure={step.procedure}
          action={place.action}
          words={await beginWords(c, place)}
          ready={enclosed}
          files={files}
        />
      </>
    ),
  });
}

/** The letter to print, or as a file to edit. It is made of what was sent and kept nowhere. */
async function makeLetter(c: PageContext, place: Place): Promise<Response> {
  const form = await readForm(c);
  const line = (field: string): string => cleanLine(form.get(field) ?? '').slice(0, FIELD_MAX);
  const lines = (field: string): string => cleanLines(form.get(field) ?? '').slice(0, FIELD_MAX);
  const words: coverLetters.LetterWords = {
    place: line('place'),
    day: line('day'),
    addressee: lines('addressee'),
    applicant: lines('applicant'),
    land: line('land'),
    sign: line('sign'),
  };
  const { procedure, permits } = place.step;
  const files = await filesOf(c, place);
  const papers = procedure.papers
    .filter(({ key }) => form.has(`paper-${key}`))
    .map((paper) => coverLetters.enclosure(paper, files));
  const letter = coverLetters.coverLetter({ id: procedure.id, project: permits.plan.project, papers }, words);
  if (form.get('do') === 'odt') return download(c, place.step, letter);
  return draw(c, place, {
    wide: false,
    body: (
      <>
        <p class="notice actions">
          {planMessages(c.var.locale).letter.printed} {coverLetters.LETTER_NOTE}
        </p>
        <LetterView letter={letter} />
      </>
    ),
  });
}

async function filesOf(c: PageContext, { step, reader }: Place): Promise<readonly paperReads.PaperFile[]> {
  const all = await paperReads.paperFiles(c.var.db, step.permits.plan.id, reader);
  return all.filter(({ procedure }) => procedure === step.procedure.id);
}

type Drawn = { readonly wide: boolean; readonly body: ComponentChildren };

function draw(c: PageContext, { step, reader }: Place, { wide, body }: Drawn): Response {
  return page(
    c,
    <Page
      frame={frameOf(c)}
      title={titleOf(c, step)}
      {...(reader === 'office' && { nav: 'office' as const, wide })}
      robots={reader === 'office' ? 'noindex' : 'noindex, nofollow'}
    >
      <div class="wrap">{body}</div>
    </Page>,
  );
}

// oxlint-disable-next-line max-params
function download(c: PageContext, { procedure, file }: CaseStep, letter: coverLetters.CoverLetter): Response {
  const bytes = writeOdt(coverLetters.letterBlocks(letter), `${letter.title}: ${letter.subject}`);
  return c.body(Buffer.from(bytes), 200, {
    'Content-Type': 'application/vnd.oasis.opendocument.text',
    'Content-Disposition': `attachment; filename="pismo-${procedure.id}-${file.number}.odt"`,
    'Cache-Control': 'no-store',
  });
}

/** What is known already: on the desk the applicant as far as the enquiry named a firm, behind a link nothing of who asks. */
async function beginWords(c: PageContext, { step, reader }: Place): Promise<coverLetters.LetterWords> {
  const { city, db, rooms } = c.var;
  const { file, procedure, permits } = step;
  const party = reader === 'office' ? await partyOf(db, file.id) : null;
  const key = coverLetters.authorityOf(procedure.id, permits.plan.project);
  return {
    place: city.name.pl,
    day: formatDay(dayInPoland(rooms.clock.now()), 'pl').replaceAll('\u00a0', ' '),
    addressee: coverLetters.addresseeLines(city.teryt, key, city.address),
    applicant: party?.company ?? '',
    land: file.site?.name.pl ?? '',
    sign: file.number,
  };
}
