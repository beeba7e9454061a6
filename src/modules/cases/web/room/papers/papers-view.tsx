import type { PageContext } from '../../../../../platform/web/index.ts';
import { href } from '../../../../../routes.ts';
import { describedBy, ErrorSummary, Field } from '../../../../../ui/form.tsx';
import { authorityNamed } from '../../../../permits/web/index.ts';
import { momentText, dayText } from '../../in-words.ts';
import { paperMessages } from './messages.ts';
import type { PapersState, RoomPapers } from './papers.page.tsx';
import type { AskedPaper } from './papers-asked.ts';

type Props = { c: PageContext; found: RoomPapers; state: PapersState };

/** The papers of one application: whose turn it is with each, what was handed in, and a form for a file. */
export function PapersView({ c, found, state }: Props) {
  const { locale, city } = c.var;
  const text = paperMessages(locale);
  const { file, link, asked, permits } = found;
  const { procedure, papers, check } = asked;
  const ready = papers.filter(({ turn }) => turn === 'ready').length;
  const missing = check.missing.map((one) => one[locale].toLowerCase()).join('; ');
  return (
    <div class="wrap">
      <nav class="crumb" aria-label={text.back}>
        <a href={href('caseRoom', locale, { link })}>
          {text.back} <span class="nowrap">{file.number}</span>
        </a>
      </nav>
      <div class="head">
        <h1>{text.title(procedure.name[locale])}</h1>
        <p class="lede">{text.lede(authorityNamed(procedure.id, permits.plan.project, city.teryt)[locale])}</p>
        {state.done && <output class="notice">{state.done}</output>}
        {state.problem && (
          <p class="notice notice--late" role="alert">
            {state.problem}
          </p>
        )}
        {file.stage === 'closed' && !state.problem && <p class="notice">{text.closed}</p>}
        <ErrorSummary errors={state.errors} locale={locale} />
        <p class="mt">
          <strong>{text.standing(ready, papers.length)}</strong>{' '}
          {missing === '' ? text.complete : text.missing(missing)}
        </p>
        <p class="small sub">{text.fromMemory}</p>
        <p class="actions">
          <a class="btn btn--quiet" href={href('caseLetter', locale, { link, step: procedure.id })}>
            {text.letter}
          </a>
        </p>
      </div>
      {papers.map((one) => (
        <PaperPart key={one.paper.key} c={c} found={found} state={state} one={one} />
      ))}
    </div>
  );
}

type PartProps = Props & { one: AskedPaper };

function PaperPart({ c, found, state, one }: PartProps) {
  const { locale } = c.var;
  const text = paperMessages(locale);
  const { paper, word, turn, files } = one;
  const { article, act } = paper.source;
  return (
    <section class="section" aria-labelledby={`paper-${paper.key}`}>
      <h2 id={`paper-${paper.key}`}>{paper[locale]}</h2>
      <p class={turn === 'improve' ? 'late' : undefined}>
        <strong>{text.turns[turn]}</strong>{' '}
        {word?.toldReadyAt && turn === 'check' && text.toldReady(momentText(word.toldReadyAt, locale))}
      </p>
      {word?.improve && word.improveAt && (
        <div class={turn === 'improve' ? 'notice notice--late' : 'notice'}>
          <p>{(turn === 'improve' ? text.improve : text.improved)(dayText(word.improveAt, locale))}</p>
          <p class="said">{word.improve}</p>
        </div>
      )}
      {files.length > 0 && (
        <ul class="mini" aria-label={text.files}>
          {files.map((file) => (
            <FileLine key={file.fileId} c={c} found={found} one={one} file={file} />
          ))}
        </ul>
      )}
      {found.file.stage !== 'closed' && <PaperForm c={c} found={found} state={state} one={one} />}
      <p class="small sub">
        {paper.sometimes && `${text.sometimes} `}
        {text.source(`${article ?? ''}, ${act}`)}
      </p>
    </section>
  );
}

type LineProps = Omit<PartProps, 'state'> & { file: AskedPaper['files'][number] };

function FileLine({ c, found, one, file }: LineProps) {
  const { locale } = c.var;
  const text = paperMessages(locale);
  const moment = momentText(file.addedAt, locale);
  const own = file.handedInBy === 'investor';
  const seen = one.word?.seen === true && (one.word.seenAt === null || one.word.seenAt >= file.addedAt);
  return (
    <li>
      <a href={href('caseFile', locale, { link: found.link, file: file.fileId })}>{file.name}</a>
      <span class="small sub">
        {own ? text.byYou(moment) : text.byOffice(moment)}
        {file.scan === 'not-scanned' && `; ${text.notScanned}`}
      </span>
      {own && !seen && found.file.stage !== 'closed' && (
        <form method="post" encType="multipart/form-data" action={actionOf(c, found)}>
          <input type="hidden" name="paper" value={one.paper.key} />
          <input type="hidden" name="id" value={file.fileId} />
          <button class="btn btn--quiet" name="do" value="withdraw">
            {text.withdraw}
            <span class="vh">: {file.name}</span>
          </button>
        </form>
      )}
    </li>
  );
}

const actionOf = (c: PageContext, { link, asked }: RoomPapers): string =>
  href('casePapers', c.var.locale, { link, step: asked.procedure.id });

function PaperForm({ c, found, state, one }: PartProps) {
  const { locale } = c.var;
  const text = paperMessages(locale);
  const id = `file-${one.paper.key}`;
  const error = state.errors.find(({ field }) => field === id)?.text;
  const told = Boolean(one.word?.toldReadyAt) && one.turn === 'check';
  const name = <span class="vh">: {one.paper[locale]}</span>;
  return (
    <form method="post" encType="multipart/form-data" action={actionOf(c, found)} noValidate>
      <input type="hidden" name="paper" value={one.paper.key} />
      <Field id={id} label={text.file} hint={text.fileHint} error={error} locale={locale}>
        <input
          id={id}
          name={id}
          type="file"
          accept="application/pdf,image/jpeg,image/png,image/webp"
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={describedBy(id, { hint: true, error })}
        />
      </Field>
      <p class="actions mt">
        <button class="btn" name="do" value="file">
          {text.add}
          {name}
        </button>
        {one.turn !== 'ready' && (
          <button class="btn btn--quiet" name="do" value={told ? 'unready' : 'ready'}>
            {told ? text.unready : text.ready}
            {name}
          </button>
        )}
      </p>
    </form>
  );
}
