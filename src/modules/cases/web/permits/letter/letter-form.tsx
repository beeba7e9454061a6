import type { PageContext } from '../../../../../platform/web/index.ts';
import { Checkbox, TextArea, TextField } from '../../../../../ui/form.tsx';
import { coverLetters, type Procedure } from '../../../../permits/index.ts';
import type { paperReads } from '../../../../permits/index.server.ts';
import { planMessages } from '../../../../permits/web/index.ts';

type Props = {
  c: PageContext;
  procedure: Procedure;
  action: string;
  words: coverLetters.LetterWords;
  ready: ReadonlySet<string>;
  files: readonly paperReads.PaperFile[];
};

/** What a cover letter says, to be completed; it is sent and answered with the letter, and kept nowhere. */
export function LetterForm({ c, procedure, action, words, ready, files }: Props) {
  const { locale } = c.var;
  const text = planMessages(locale).letter;
  return (
    <form method="post" action={action} noValidate>
      <p>{text.lede}</p>
      <TextField id="place" label={text.place} value={words.place} locale={locale} />
      <TextField id="day" label={text.day} value={words.day} locale={locale} />
      <TextArea
        id="addressee"
        label={text.addressee}
        hint={text.addresseeHint}
        value={words.addressee}
        rows={4}
        locale={locale}
      />
      <TextArea
        id="applicant"
        label={text.applicant}
        hint={text.applicantHint}
        value={words.applicant}
        rows={4}
        locale={locale}
      />
      <TextField id="land" label={text.land} hint={text.landHint} value={words.land} size="w20" locale={locale} />
      <TextField id="sign" label={text.sign} value={words.sign} locale={locale} />
      <fieldset class="group">
        <legend>{text.attachments}</legend>
        <p class="hint">{text.attachmentsHint}</p>
        <ul class="mini">
          {procedure.papers
            .filter(({ key }) => key !== 'application')
            .map((paper) => (
              <li key={paper.key}>
                <Checkbox id={`paper-${paper.key}`} checked={ready.has(paper.key)} label={paper[locale]} />
                <Names names={coverLetters.fileNames(paper, files)} />
              </li>
            ))}
        </ul>
      </fieldset>
      <p class="actions mt">
        <button class="btn" name="do" value="print">
          {text.print}
        </button>
        <button class="btn btn--quiet" name="do" value="odt">
          {text.download}
        </button>
      </p>
    </form>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return names.length === 0 ? null : <span class="small sub">{names.join(', ')}</span>;
}
