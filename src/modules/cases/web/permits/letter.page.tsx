import { dayInPoland } from '../../../../kernel/day.ts';
import { writeOdt } from '../../../../kernel/files/odt.ts';
import { cleanLine, cleanLines } from '../../../../kernel/plain-text.ts';
import { fault, frameOf, page, readForm, type PageContext } from '../../../../platform/web/index.ts';
import { Page } from '../../../../ui/page.tsx';
import { formatDay } from '../../../../ui/quantity.ts';
import { coverLetters } from '../../../permits/index.ts';
import { paperReads } from '../../../permits/index.server.ts';
import { LetterView, planMessages } from '../../../permits/web/index.ts';
import { partyOf } from '../../data/case.queries.ts';
import { LetterForm } from './letter-form.tsx';
import { Head } from './plan-view.tsx';
import { type CaseStep, stepOfAddress } from './step.page.tsx';

/** Characters of one field of a letter at most; longer ones are cut. */
const FIELD_MAX = 1000;

/** `/biuro/sprawy/:number/pozwolenia/:step/pismo`: what the letter will say, to complete. */
export async function showCaseLetter(c: PageContext): Promise<Response> {
  const step = await stepOfAddress(c);
  if (!step) return fault(c, 404);
  const ready = await paperReads.readyPapers(c.var.db, step.permits.plan.id);
  const words = await beginWords(c, step);
  const { locale } = c.var;
  return page(
    c,
    <Page
      frame={frameOf(c)}
      title={planMessages(locale).letter.title(step.procedure.name[locale])}
      nav="office"
      wide
      robots="noindex"
    >
      <div class="wrap">
        <Head
          c={c}
          file={step.file}
          title={planMessages(locale).letter.title(step.procedure.name[locale])}
          state={{ done: null, problem: null }}
        />
        <LetterForm c={c} step={step} words={words} ready={ready.get(step.procedure.id) ?? new Set()} />
      </div>
    </Page>,
  );
}

/** The letter to print, or as a file to edit. It is made of what was sent and kept nowhere. */
export async function makeCaseLetter(c: PageContext): Promise<Response> {
  const step = await stepOfAddress(c);
  if (!step) return fault(c, 404);
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
  const { procedure, permits } = step;
  const papers = procedure.papers.filter(({ key }) => form.has(`paper-${key}`)).map(({ pl }) => pl);
  const letter = coverLetters.coverLetter({ id: procedure.id, project: permits.plan.project, papers }, words);
  if (form.get('do') === 'odt') return download(c, step, letter);
  const title = planMessages(c.var.locale).letter.title(procedure.name[c.var.locale]);
  return page(
    c,
    <Page frame={frameOf(c)} title={title} nav="office" robots="noindex">
      <div class="wrap">
        <p class="notice actions">
          {planMessages(c.var.locale).letter.printed} {coverLetters.LETTER_NOTE}
        </p>
        <LetterView letter={letter} />
      </div>
    </Page>,
  );
}

// oxlint-disable-next-line max-params
function download(c: PageContext, { procedure, file }: CaseStep, letter: coverLetters.CoverLetter): Response {
  const bytes = writeOdt(coverLetters.letterBlocks(letter));
  return c.body(Buffer.from(bytes), 200, {
    'Content-Type': 'application/vnd.oasis.opendocument.text',
    'Content-Disposition': `attachment; filename="pismo-${procedure.id}-${file.number}.odt"`,
    'Cache-Control': 'no-store',
  });
}

/** What is known already: the applicant only as far as the enquiry named a firm. */
async function beginWords(c: PageContext, { file, procedure, permits }: CaseStep): Promise<coverLetters.LetterWords> {
  const { city, db, rooms } = c.var;
  const party = await partyOf(db, file.id);
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
