import type { Db } from '../db/index.ts';
import { markSent, markUndelivered, takeLetter, type OutboxLetter } from './outbox.ts';
import type { Transport } from './transport.ts';

type Means = {
  readonly whole: Db;
  readonly transport: Transport;
  readonly onFailed: (letter: { city: string; about: string | null; tries: number }) => Promise<void>;
};

/**
 * Sends one letter. A crash after the receiver took it and before we noted it sends it again with the same
 * Message-ID: SMTP knows no "exactly once". Rejects when it should be tried again later.
 */
export async function deliver(means: Means, id: number, attempt: { number: number; last: boolean }): Promise<void> {
  const letter = await takeLetter(means.whole, id);
  if (!letter) return;
  const refusal = await means.transport.sendMail(messageOf(letter)).then(
    () => null,
    (cause: unknown) => ({ cause }),
  );
  if (refusal === null) return markSent(means.whole, id);
  const final = attempt.last || isRefusedForGood(refusal.cause);
  await markUndelivered(means.whole, id, { reason: reasonOf(refusal.cause), final });
  // The queue keeps what we throw: it gets the code only, because servers repeat addresses in their answers.
  if (!final) throw new Error(`the letter waits for another try (${codeOf(refusal.cause)})`);
  await means.onFailed({ city: letter.city, about: letter.about, tries: attempt.number });
}

function messageOf(letter: OutboxLetter): object {
  return {
    messageId: letter.messageId,
    date: letter.createdAt,
    from: { name: letter.fromName, address: letter.from },
    to: { name: '', address: letter.to },
    envelope: { from: letter.from, to: [letter.to] },
    ...(letter.replyTo === null ? {} : { replyTo: { name: '', address: letter.replyTo } }),
    subject: letter.subject,
    text: letter.body,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...stopping(letter.unsubscribe),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** RFC 2369, and RFC 8058's one click, which asks for https. Opening the address changes nothing, because scanners open it. */
const stopping = (address: string | null): Record<string, string> => ({
  ...(address !== null && { 'List-Unsubscribe': `<${address}>` }),
  ...(address?.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
});

type SmtpError = { code?: unknown; responseCode?: unknown; message?: unknown };

/** The receiver said 5xx to the address or the letter; anything else (network, sign-in, 4xx) may pass. */
function isRefusedForGood(cause: unknown): boolean {
  const { code, responseCode } = cause as SmtpError;
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && typeof responseCode === 'number' && responseCode >= 500;
}

const codeOf = (cause: unknown): string => String((cause as SmtpError).code ?? 'unknown');

const reasonOf = (cause: unknown): string =>
  cause instanceof Error ? `${codeOf(cause)}: ${cause.message}` : codeOf(cause);
