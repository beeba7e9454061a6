import { createTransport, type Transporter } from 'nodemailer';

export type Transport = Pick<Transporter, 'sendMail' | 'close'>;

/** One pooled SMTP connection. Every wait has an end, so a receiver that hangs can't hold the queue. */
export function openTransport(smtpUrl: string): Transport {
  return createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
