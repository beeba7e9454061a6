import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { createAccount, disableAccount, setPassword } from '../../modules/accounts/index.server.ts';
import type { Db } from '../../platform/db/index.ts';
import { Refusal, textOf, UsageFault, type Command, type CommandContext, type Outcome } from '../command.ts';

export const command: Command = {
  name: 'user',
  summary: 'Add, list and disable accounts of the office, or give one a new password',
  usage: 'add EMAIL | list | disable EMAIL | password EMAIL',
  options: {
    name: { type: 'string', value: 'NAME', describe: 'add: the person’s name' },
    role: { type: 'string', value: 'ROLE', describe: 'add: the role’s code, as “clerk”' },
    stdin: { type: 'boolean', describe: 'add, password: read the password from standard input' },
  },
  details: ['Without --stdin a password is made by chance and printed once. It is never taken from the command line.'],
  async run(context) {
    const [what, email, ...more] = context.positionals;
    const steps: Readonly<Record<string, (context: CommandContext, email: string) => Promise<Outcome>>> = {
      add,
      disable,
      password,
    };
    if (what === 'list' && email === undefined) return list(context);
    const step = steps[what ?? ''];
    if (step === undefined || email === undefined || more.length > 0)
      throw new UsageFault(`Say what to do: user ${command.usage}`);
    return step(context, email);
  },
};

async function add(context: CommandContext, email: string): Promise<Outcome> {
  const name = textOf(context, 'name');
  const role = textOf(context, 'role');
  if (name === undefined || role === undefined) throw new UsageFault('An account needs --name and --role.');
  const { db } = await context.city();
  const chosen = await choosePassword(context);
  const made = await createAccount(db, { email, name, role, password: chosen.password }, 'command');
  if (!made.ok) throw new Refusal(await whyRefused(db, made.error));
  return done(`The account of ${email} was made.`, chosen, { id: made.value, email, role });
}

const FAULTS: Readonly<Record<string, string>> = {
  'email bad-email': 'That is not an e-mail address.',
  'name missing': 'The name is empty.',
  'name too-long': 'The name is too long.',
  'name control-characters': 'The name holds characters that can’t be shown.',
  'password too-short': 'The password is too short.',
  'password too-long': 'The password is too long.',
};

type CreateFailure = Extract<Awaited<ReturnType<typeof createAccount>>, { ok: false }>['error'];

async function whyRefused(db: Db, error: CreateFailure): Promise<string> {
  if (error.kind === 'email-taken') return 'An account with this e-mail exists already.';
  if (error.kind === 'bad-words')
    return error.faults.map(({ field, code }) => FAULTS[`${field} ${code}`] ?? `${field}: ${code}`).join(' ');
  const roles = await sql<{ code: string }>`select code from accounts.role order by code`.execute(db);
  return `There is no role “${error.role}”. Known: ${roles.rows.map(({ code }) => code).join(', ')}.`;
}

async function disable(context: CommandContext, email: string): Promise<Outcome> {
  const { db } = await context.city();
  const accountId = await idOf(db, email);
  const result = await disableAccount(db, { accountId, actor: 'command', now: context.now });
  if (!result.ok && result.error.kind === 'last-administrator')
    throw new Refusal(
      `${email} is the city's last administrator. Add another first: user add EMAIL --role administrator`,
    );
  if (!result.ok) throw new Refusal(`The account of ${email} can't be disabled.`);
  return { code: 0, lines: [`The account of ${email} is disabled; its sessions have ended.`], data: { email } };
}

async function password(context: CommandContext, email: string): Promise<Outcome> {
  const { db } = await context.city();
  const accountId = await idOf(db, email);
  const chosen = await choosePassword(context);
  const result = await setPassword(db, { accountId, actor: 'command', password: chosen.password });
  if (!result.ok && result.error.kind === 'bad-password') {
    throw new Refusal(`A password has ${result.error.min} to ${result.error.max} characters.`);
  }
  if (!result.ok) throw new Refusal(`There is no account of ${email}.`);
  return done(`The account of ${email} has a new password; its sessions have ended.`, chosen, { email });
}

async function list(context: CommandContext): Promise<Outcome> {
  const { db } = await context.city();
  const { rows } = await sql<{ email: string; name: string; role: string; disabled: boolean }>`
    select email, name, role, disabled_at is not null as disabled from accounts.account order by email`.execute(db);
  const lines = rows.map((row) =>
    [row.email.padEnd(36), row.role.padEnd(16), row.name, row.disabled ? '(disabled)' : ''].join(' ').trimEnd(),
  );
  return { code: 0, lines, data: { accounts: rows } };
}

async function idOf(db: Db, email: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select id from accounts.account where lower(email) = lower(${email.trim()})`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Refusal(`There is no account of ${email}.`);
  return row.id;
}

type Chosen = { password: string; made: boolean };

async function choosePassword(context: CommandContext): Promise<Chosen> {
  if (context.values['stdin'] === true) return { password: await context.readInput(), made: false };
  return { password: randomBytes(15).toString('base64url'), made: true };
}

function done(sentence: string, { password, made }: Chosen, data: object): Outcome {
  const lines = made ? [sentence, `Password, shown this once: ${password}`] : [sentence];
  return { code: 0, lines, data: made ? { ...data, password } : data };
}
