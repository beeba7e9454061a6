import type { ClientBase } from 'pg';

/** The role that pages and commands connect as on the embedded server. It owns nothing and can't bypass row-level security. */
export const APP_ROLE = 'calisia_app';

/** Makes the role, or gives it this password. Needs a superuser. */
export async function prepareAppRole(client: ClientBase, password: string): Promise<void> {
  const known = await client.query('select 1 from pg_roles where rolname = $1', [APP_ROLE]);
  const verb = known.rowCount === 0 ? 'create' : 'alter';
  const secret = client.escapeLiteral(password);
  await client.query(
    `${verb} role ${APP_ROLE} login nosuperuser nobypassrls nocreatedb nocreaterole password ${secret}`,
  );
}

/** Rights of the role on what the migrations made. Does nothing where the role does not exist (DATABASE_URL). */
export async function grantToAppRole(client: ClientBase): Promise<void> {
  const known = await client.query('select 1 from pg_roles where rolname = $1', [APP_ROLE]);
  if (known.rowCount === 0) return;
  const schemas = await client.query<{ name: string }>(
    `select quote_ident(nspname) as name from pg_namespace
     where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'pgboss')`,
  );
  for (const { name } of schemas.rows) {
    await client.query(`grant usage on schema ${name} to ${APP_ROLE}`);
    await client.query(`grant select, insert, update, delete on all tables in schema ${name} to ${APP_ROLE}`);
    await client.query(`grant usage, select on all sequences in schema ${name} to ${APP_ROLE}`);
    await client.query(`grant execute on all functions in schema ${name} to ${APP_ROLE}`);
  }
  await client.query(`revoke update, delete on audit.event from ${APP_ROLE}`);
  await client.query(`revoke all on platform.secret, platform.rate, platform.migration from ${APP_ROLE}`);
  await client.query(`revoke update, delete on platform.outbox from ${APP_ROLE}`);
}
