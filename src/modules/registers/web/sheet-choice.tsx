import type { Locale } from '../../../kernel/locale.ts';
import { href } from '../../../routes.ts';
import { Field, Select } from '../../../ui/form.tsx';
import type { RegisterFile } from '../usecases/read-register-file.ts';
import { registerMessages } from './messages.ts';

type Props = { upload: string; file: RegisterFile; locale: Locale };

/** Of a workbook with several sheets, the one whose columns stand below. A form of its own: Enter in a column's field must not turn the sheet. */
export function SheetChoice({ upload, file: { sheets, sheet }, locale }: Props) {
  const text = registerMessages(locale).columns;
  if (sheets === null || sheets.length < 2) return null;
  return (
    <form method="post" action={href('officeRegister', locale, { upload })}>
      <Field id="sheet" label={text.sheet} hint={text.sheetHint} locale={locale}>
        <Select id="sheet" value={sheet ?? ''} hint options={sheets.map((name) => ({ value: name, label: name }))} />{' '}
        <button class="btn btn--quiet" name="do" value="sheet">
          {text.turn}
        </button>
      </Field>
    </form>
  );
}
