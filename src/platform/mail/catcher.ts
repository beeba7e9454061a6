import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { Db } from '../db/index.ts';

const LETTER_MAX_BYTES = 1_000_000;

/** The development receiver: a real SMTP server on a free port of this machine only, which keeps what it is given. */
export async function startCatcher(whole: Db): Promise<{ url: string; stop(): Promise<void> }> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: LETTER_MAX_BYTES,
    logger: false,
    onData(stream, _session, done) {
      void answer(done, keep(whole, stream));
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function answer(done: (error?: Error) => void, kept: Promise<void>): Promise<void> {
  try {
    await kept;
  } catch (cause) {
    return done(cause instanceof Error ? cause : new Error(String(cause)));
  }
  done();
}

async function keep(whole: Db, stream: SMTPServerDataStream): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  if (stream.sizeExceeded) throw Object.assign(new Error('the letter is too large'), { responseCode: 552 });
  const raw = Buffer.concat(parts);
  const mail = await simpleParser(raw, { skipHtmlToText: true, skipImageLinks: true });
  const recipients = [mail.to ?? []].flat().flatMap((field) => field.value.map((entry) => entry.address ?? ''));
  await sql`
    insert into platform.caught_mail (message_id, sender, recipients, subject, body, raw)
    values (${mail.messageId ?? null}, ${mail.from?.text ?? ''}, ${recipients}, ${mail.subject ?? ''}, ${mail.text ?? ''}, ${raw})
    on conflict (message_id) do nothing`.execute(whole);
}
