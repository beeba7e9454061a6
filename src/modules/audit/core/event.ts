/** Who did it. People are named by account number only; a name is looked up when a page is read. */
export type Actor = 'visitor' | 'system' | 'command' | `user:${number}`;

/** One line of the trail, as it is read. */
export type AuditEvent = {
  readonly seq: number;
  readonly at: Date;
  readonly actor: Actor;
  readonly action: string;
  readonly object: { readonly kind: string; readonly id: string };
  readonly details: Readonly<Record<string, unknown>>;
  /** Hexadecimal SHA-256, which binds this event to all before it. */
  readonly hash: string;
};

/** What the reader of the trail asks for; null does not narrow. `day` is a day in Poland, YYYY-MM-DD. */
export type EventFilter = {
  readonly objectKind: string | null;
  readonly objectId: string | null;
  readonly actor: Actor | null;
  readonly day: string | null;
};

/** The actor that the text names, else null. */
export function parseActor(text: string): Actor | null {
  if (text === 'visitor' || text === 'system' || text === 'command') return text;
  return /^user:\d{1,15}$/.test(text) ? (text as Actor) : null;
}
