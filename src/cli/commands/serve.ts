import { startServer } from '../../server/start.ts';
import { defineCommand, noOperands } from '../command.ts';

/** `ruam serve`. */
export const serve = defineCommand({
  operands: noOperands,
  summary: 'Starts the backend, and runs until it is told to stop (SIGTERM, Ctrl+C).',
  details: `Also settable by environment variables:
  PORT            Where it listens (8080).
  RUAM_ORIGINS    Origins of the pages that may send, such as https://www.example.go.th.
  RUAM_KEY        Key for signing and for digests (RUAM_DATA/key, made at first start).
  RUAM_PROXIES    Networks whose X-Forwarded-For is believed, such as 10.0.0.0/8.
  RUAM_LIMITS     JSON: writes a minute, such as {"perAddress": 120, "perForm": 1200}.
  SMTP_URL        Mail server (mail goes to RUAM_DATA/mail.log).
  RUAM_MAIL_FROM  Sender of mail; required with SMTP_URL.`,
  options: {},
  async run(io) {
    await startServer(io.env);
  },
});
