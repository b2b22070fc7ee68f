import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { Environment } from './environment.ts';

/** One mail to one person, in plain text. */
export interface Mail {
  /** The same whenever this mail is sent again, so that a mailbox can tell it has it: letters, digits and `-`. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** Sends a mail, or throws why it could not. */
export type SendMail = (mail: Mail) => Promise<void>;

/** All together stay far below the lease of a job. Milliseconds. */
const timeouts = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 30_000 };

/** Makes the way by which this server sends mail: by SMTP if it is told a server, else into `mail.log` of the data directory. */
export function createMail({
  smtpUrl,
  mailFrom,
  dataDir,
}: Pick<Environment, 'smtpUrl' | 'mailFrom' | 'dataDir'>): SendMail {
  return smtpUrl !== undefined && mailFrom !== undefined ? bySmtp(smtpUrl, mailFrom) : byLog(join(dataDir, 'mail.log'));
}

function bySmtp(url: string, from: string): SendMail {
  const transport = nodemailer.createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  const domain = from.match(/@([\w.-]+)/)?.[1] ?? 'localhost';
  return async ({ id, to, subject, text }) => {
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      messageId: `<ruam.${id}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  };
}

function byLog(path: string): SendMail {
  return async ({ id, to, subject, text }) => {
    const lines = [
      `Message-ID: <ruam.${id}@localhost>`,
      `Date: ${new Date().toISOString()}`,
      `To: ${to}`,
      `Subject: ${subject}`,
    ];
    await appendFile(path, `${lines.join('\n')}\n\n${text}\n${'-'.repeat(72)}\n`, { mode: 0o600 });
  };
}
