import type { PageContext } from '../../../platform/web/index.ts';
import { dayInPoland } from '../../../kernel/day.ts';
import { href } from '../../../routes.ts';
import { ErrorSummary, Field, Select, TextField, type FieldError } from '../../../ui/form.tsx';
import { formatDay } from '../../../ui/quantity.ts';
import { Table } from '../../../ui/table.tsx';
import type { PastUpload } from '../data/registers.queries.ts';
import { registerMessages } from './messages.ts';

export type HandInWords = { readonly sender: string; readonly asOf: string; readonly contact: string };
export type ContactChoice = { readonly id: number; readonly name: string };

type HandInProps = {
  c: PageContext;
  words: HandInWords;
  faults: Readonly<Record<string, string>>;
  senders: readonly string[];
  contacts: readonly ContactChoice[];
};

export function HandInForm({ c, words, faults, senders, contacts }: HandInProps) {
  const { locale } = c.var;
  const text = registerMessages(locale).hand;
  const labels: Record<string, string> = {
    file: text.file,
    sender: text.sender,
    asOf: text.asOf,
    contact: text.contact,
  };
  const errors: FieldError[] = Object.entries(faults).map(([field, fault]) => ({
    field,
    text: fault,
    label: labels[field]!,
  }));
  return (
    <form
      class="section columns"
      method="post"
      enctype="multipart/form-data"
      action={href('officeRegisters', locale)}
      noValidate
    >
      <h2>{text.title}</h2>
      <ErrorSummary errors={errors} locale={locale} />
      <TextField
        id="sender"
        label={text.sender}
        hint={senders.length > 0 ? `${text.senderHint} ${text.knownSenders(senders.join(', '))}` : text.senderHint}
        value={words.sender}
        error={faults['sender']}
        size="w20"
        locale={locale}
      />
      <TextField
        id="asOf"
        type="date"
        label={text.asOf}
        hint={text.asOfHint}
        value={words.asOf}
        error={faults['asOf']}
        locale={locale}
      />
      <Field id="contact" label={text.contact} error={faults['contact']} locale={locale}>
        <Select
          id="contact"
          value={words.contact}
          error={faults['contact']}
          options={contacts.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      </Field>
      <Field id="file" label={text.file} hint={text.fileHint} error={faults['file']} locale={locale}>
        <input
          id="file"
          name="file"
          type="file"
          accept=".xlsx,.csv,.txt,.tsv,.geojson,.json"
          aria-invalid={faults['file'] ? 'true' : undefined}
          aria-describedby={faults['file'] ? 'file-h file-e' : 'file-h'}
        />
      </Field>
      <p class="actions mt">
        <button class="btn">{text.submit}</button>
      </p>
    </form>
  );
}

export function PastLists({ c, past }: { c: PageContext; past: readonly PastUpload[] }) {
  const { locale } = c.var;
  const { past: text, report } = registerMessages(locale);
  const result = ({ report: counts }: PastUpload): string =>
    counts === null
      ? text.notYet
      : (['made', 'changed', 'unchanged', 'waiting', 'refused'] as const)
          .filter((name) => counts[name] > 0)
          .map((name) => `${report[name]}: ${counts[name]}`)
          .join(', ');
  return (
    <section class="section">
      <h2>{text.title}</h2>
      {past.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <Table
          rows={past}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'file',
              title: text.file,
              cell: ({ id, fileName }) => <a href={href('officeRegister', locale, { upload: id })}>{fileName}</a>,
            },
            { key: 'sender', title: text.sender, cell: ({ sender }) => sender },
            { key: 'day', title: text.day, cell: ({ handedInAt }) => formatDay(dayInPoland(handedInAt), locale) },
            { key: 'result', title: text.result, cell: result },
          ]}
        />
      )}
    </section>
  );
}
