/** An outcome that the caller expects and must look at. Broken promises throw instead. */
export type Result<Value, Failure extends { kind: string }> =
  | { ok: true; value: Value }
  | { ok: false; error: Failure };

/** What was asked for. */
export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

/** Why it was not done. */
export const refuse = <Failure extends { kind: string }>(error: Failure): { ok: false; error: Failure } => ({
  ok: false,
  error,
});
