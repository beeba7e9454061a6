import type { Locale } from '../../../../kernel/locale.ts';
import { ErrorSummary, Field, Select, TextArea, TextField } from '../../../../ui/form.tsx';
import { type DraftFaults, type DraftWords, KINDS } from '../../core/desk/draft.ts';
import { planMessages } from '../messages.ts';

type Props = { words: DraftWords; faults: DraftFaults; action: string; locale: Locale };

/** What one clause says of the zone, as a clerk types it. */
export function CodingForm({ words, faults, action, locale }: Props) {
  const { zone: text, kinds } = planMessages(locale);
  const of = (field: keyof DraftWords) => ({
    id: field,
    value: words[field],
    error: faults[field] && text.faults[field],
    locale,
  });
  const options = [
    { value: '', label: text.choose },
    ...Object.keys(KINDS).map((kind) => ({ value: kind, label: kinds[kind as keyof typeof kinds] })),
  ];
  const sides = [
    { value: '', label: text.choose },
    ...(['left', 'right', 'suggested'] as const).map((value) => ({ value, label: text.sides[value] })),
  ];
  const errors = (Object.keys(faults) as (keyof DraftWords)[]).map((field) => ({ field, text: text.faults[field] }));
  return (
    <form method="post" action={action} noValidate>
      <ErrorSummary errors={errors} locale={locale} />
      <Field {...of('kind')} label={text.kind}>
        <Select {...of('kind')} options={options} />
      </Field>
      <TextField {...of('limit')} label={text.limit} hint={text.limitHint} size="w6" inputMode="decimal" />
      <TextField {...of('classes')} label={text.classes} hint={text.classesHint} size="w20" />
      <TextField {...of('additional')} label={text.additional} size="w20" />
      <TextArea {...of('words')} label={text.words} hint={text.wordsHint} rows={3} maxLength={4000} />
      <TextArea {...of('lines')} label={text.lines} hint={text.linesHint} rows={4} />
      <Field {...of('side')} label={text.side} hint={text.sideHint}>
        <Select {...of('side')} options={sides} hint />
      </Field>
      <TextField {...of('article')} label={text.article} hint={text.articleHint} size="w20" maxLength={120} />
      <TextField {...of('page')} label={text.pageField} size="w4" inputMode="numeric" />
      <TextField {...of('url')} label={text.url} size="w20" />
      <TextField {...of('from')} label={text.fromField} type={faults.from ? 'text' : 'date'} size="w10" />
      <p class="actions mt">
        <button class="btn" name="do" value="code">
          {text.submit}
        </button>
      </p>
    </form>
  );
}
