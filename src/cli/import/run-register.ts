import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dayInPoland, parseDay } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/locale.ts';
import { SITE_KINDS, type SiteKind } from '../../modules/sites/index.ts';
import { siteContacts } from '../../modules/sites/index.server.ts';
import { type Mapping, readMapping, type RegisterReport, refusedRows } from '../../modules/registers/index.ts';
import {
  importRegister,
  mappingForTable,
  MOST_BYTES,
  registerApart,
  registerAsBefore,
  sheetBefore,
} from '../../modules/registers/index.server.ts';
import { bringInSentence, fileFaultSentence, reasonSentence } from '../../modules/registers/web/messages.ts';
import type { RegisterFile } from '../../modules/registers/index.server.ts';
import type { Db } from '../../platform/db/index.ts';
import { type CommandContext, fileToWrite, type Outcome, Refusal, textOf, UsageFault } from '../command.ts';
import { languageOf } from './given-files.ts';

/** Options of `import sites`, beside --dry-run, --errors and --lang. */
export const REGISTER_OPTIONS = {
  sender: { type: 'string', value: 'NAME', describe: 'sites: who keeps the list; the source of its facts' },
  'as-of': { type: 'string', value: 'DAY', describe: 'sites: the day on which the list was true' },
  contact: { type: 'string', value: 'E-MAIL', describe: 'sites: who answers for new ones (the first contact)' },
  kind: { type: 'string', value: SITE_KINDS.join('|'), describe: 'sites: their kind, where no column says it' },
  sheet: { type: 'string', value: 'NAME', describe: 'sites: the sheet of a workbook (as last time, else the first)' },
  title: { type: 'string', value: 'NAME', describe: 'sites: what the list is called beside its facts, for everybody' },
  columns: { type: 'string', value: 'FILE', describe: 'sites: how columns are meant, as JSON (saved, else guessed)' },
} as const;

/** Brings a sender's list of sites in; refused rows go with their reasons into --errors. */
export async function runRegister(context: CommandContext, name: string): Promise<Outcome> {
  const locale = languageOf(context);
  const [sender, asOf] = [textOf(context, 'sender'), parseDay(textOf(context, 'as-of') ?? '')];
  if (sender === undefined || sender.trim() === '') throw new UsageFault('Name the sender with --sender.');
  if (asOf === null) throw new UsageFault('Say with --as-of on which day the list was true, as 2026-03-31.');
  const errors = fileToWrite(context, 'errors');
  const { db } = await context.city();
  const mine = given(context);
  const file = await readApart(context, name, textOf(context, 'sheet') ?? mine?.sheet ?? null);
  const contactId = await contactOf(db, textOf(context, 'contact'));
  const { table, sheet } = file;
  const read = withKind(mine ?? (await mappingForTable(db, file, sender.trim())), textOf(context, 'kind'));
  const title = textOf(context, 'title') ?? read.title;
  const mapping = { ...read, sheet, ...(title !== undefined && { title }) };
  const outcome = await importRegister(db, {
    file: name.replace(/^.*[/\\]/, ''),
    table,
    mapping: { ...mapping, sender: sender.trim() },
    asOf,
    contactId,
    actor: 'command',
    today: dayInPoland(context.now),
    dryRun: context.values['dry-run'] === true,
  });
  if (!outcome.ok) throw new Refusal(bringInSentence(outcome.error, locale).join(' '));
  const report = outcome.value;
  if (errors !== undefined && report.refused.length > 0) {
    writeFileSync(
      errors,
      refusedRows(report, { line: 'line', why: 'why', reason: (one) => reasonSentence(one, locale) }),
    );
    context.progress(`Refused rows: ${errors}`);
  }
  return {
    code: report.refused.length > 0 && errors === undefined ? 1 : 0,
    lines: linesOf(report, locale),
    data: { ...report, mapping },
  };
}

/** Reads the file as an upload is read: in a process of its own, so that one made to hurt hurts nothing here. */
async function readApart(context: CommandContext, name: string, sheet: string | null): Promise<RegisterFile> {
  const locale = languageOf(context);
  const path = context.file(name);
  if (statSync(path).size > MOST_BYTES)
    throw new Refusal(fileFaultSentence({ kind: 'too-big', megabytes: MOST_BYTES / 2 ** 20 }, locale));
  const bytes = readFileSync(path);
  const { db } = await context.city();
  const before = sheet === null ? await sheetBefore(db, (textOf(context, 'sender') ?? '').trim()) : null;
  const file =
    sheet === null ? await registerAsBefore(bytes, { sheet: before }) : await registerApart(bytes, { sheet });
  if (!file.ok) throw new Refusal(fileFaultSentence(file.error, locale));
  return file.value;
}

function given(context: CommandContext): Mapping | null {
  const path = textOf(context, 'columns');
  if (path === undefined) return null;
  const mapping = readMapping(readFileSync(context.file(path), 'utf8'));
  if (mapping === null) throw new Refusal(`${path} holds no mapping of columns.`);
  return mapping;
}

function withKind(mapping: Mapping, kind: string | undefined): Mapping {
  if (kind === undefined) return mapping;
  if (!(SITE_KINDS as readonly string[]).includes(kind)) throw new UsageFault(`--kind is ${SITE_KINDS.join(', ')}.`);
  return { ...mapping, kind: kind as SiteKind };
}

async function contactOf(db: Db, email: string | undefined): Promise<number> {
  const contacts = await siteContacts(db);
  const found = email === undefined ? contacts[0] : contacts.find((one) => one.email === email);
  if (!found)
    throw new Refusal(email === undefined ? 'The city has no contact yet.' : `No contact has the address ${email}.`);
  return found.id;
}

const SHOWN = 20;

function linesOf(report: RegisterReport, locale: Locale): string[] {
  const { rows, made, changed, unchanged, waiting, facts, refused } = report;
  return [
    `${rows} rows: ${made} new drafts, ${changed} with news, ${unchanged} unchanged, ${waiting} waiting for a place, ${refused.length} refused. ${facts} facts.`,
    ...(report.stored ? [] : ['Nothing was stored: a dry run.']),
    ...refused
      .slice(0, SHOWN)
      .map(({ line, faults }) => `line ${line}: ${faults.map((one) => reasonSentence(one, locale)).join(' ')}`),
    ...(refused.length > SHOWN ? [`… and ${refused.length - SHOWN} more; --errors FILE holds them all.`] : []),
  ];
}
