import { readFileSync, writeFileSync } from 'node:fs';
import { dayInPoland, parseDay } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/locale.ts';
import { SITE_KINDS, type SiteKind } from '../../modules/sites/index.ts';
import { siteContacts } from '../../modules/sites/index.server.ts';
import { type Mapping, readMapping, type RegisterReport, refusedRows } from '../../modules/registers/index.ts';
import { importRegister, mappingForTable, readRegisterFile } from '../../modules/registers/index.server.ts';
import { bringInSentence, fileFaultSentence, reasonSentence } from '../../modules/registers/web/messages.ts';
import type { Db } from '../../platform/db/index.ts';
import { type CommandContext, fileToWrite, type Outcome, Refusal, textOf, UsageFault } from '../command.ts';
import { languageOf } from './given-files.ts';

/** Options of `import sites`, beside --dry-run, --errors and --lang. */
export const REGISTER_OPTIONS = {
  sender: { type: 'string', value: 'NAME', describe: 'sites: who keeps the list; the source of its facts' },
  'as-of': { type: 'string', value: 'DAY', describe: 'sites: the day on which the list was true' },
  contact: { type: 'string', value: 'E-MAIL', describe: 'sites: who answers for new ones (the first contact)' },
  kind: { type: 'string', value: SITE_KINDS.join('|'), describe: 'sites: their kind, where no column says it' },
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
  const file = await readRegisterFile(readFileSync(context.file(name)));
  if (!file.ok) throw new Refusal(fileFaultSentence(file.error, locale));
  const { table } = file.value;
  const contactId = await contactOf(db, textOf(context, 'contact'));
  const mapping = withKind(
    given(context) ?? (await mappingForTable(db, table, sender.trim())),
    textOf(context, 'kind'),
  );
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
