import type { PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Checkbox, TextArea, TextField } from '../../../../ui/form.tsx';
import type { coverLetters } from '../../../permits/index.ts';
import { planMessages } from '../../../permits/web/index.ts';
import type { CaseStep } from './step.page.tsx';

type Props = { c: PageContext; step: CaseStep; words: coverLetters.LetterWords; ready: ReadonlySet<string> };

/** What a cover letter says, to be completed; it is sent and answered with the letter, and kept nowhere. */
export function LetterForm({ c, step, words, ready }: Props) {
  const { locale } = c.var;
  const text = planMessages(locale).letter;
  const action = href('officeCaseLetter', locale, { number: step.file.number, step: step.procedure.id });
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
          {step.procedure.papers
            .filter(({ key }) => key !== 'application')
            .map((paper) => (
              <li key={paper.key}>
                <Checkbox id={`paper-${paper.key}`} checked={ready.has(paper.key)} label={paper[locale]} />
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
