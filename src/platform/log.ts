/** What a line may say: counts, names of things, request ids. Never query values, addresses or bodies. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export type Log = {
  note(event: string, fields?: LogFields): void;
  /** The fault's name, message and stack; a database's fault without the row it is about. */
  fault(event: string, cause: unknown, fields?: LogFields): void;
};

/** One JSON object a line. */
export function createLog(write: (line: string) => void = (line) => process.stderr.write(`${line}\n`)): Log {
  const line = (level: string, event: string, fields: LogFields): void =>
    write(JSON.stringify({ at: new Date().toISOString(), level, event, ...fields }));
  return {
    note: (event, fields = {}) => line('note', event, fields),
    fault: (event, cause, fields = {}) => line('fault', event, { ...fields, ...describe(cause) }),
  };
}

// PostgreSQL's `detail` and `where` quote the row, so they are left out.
function describe(cause: unknown): LogFields {
  if (!(cause instanceof Error)) return { fault: String(cause) };
  const code = (cause as { code?: unknown }).code;
  return { fault: cause.stack ?? cause.message, ...(typeof code === 'string' ? { code } : {}) };
}
