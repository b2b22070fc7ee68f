import { z } from 'zod';
import { deskRoles, passwordLeast } from './desk-wire.ts';
import { text } from './responses.ts';

const moment = z.iso.datetime({ offset: true });
const named = z.strictObject({ name: z.string(), title: z.strictObject({ th: z.string(), en: z.string() }) });
const password = text(200);
const code = text(20);

/** `POST desk/session`: the code is what the account's authenticator shows, once. */
export const SignIn = z.strictObject({ name: text(200), password, code });

/** Who is signed in, and until when if nothing more is done. */
export const DeskSession = z.strictObject({
  user: z.strictObject({
    name: z.string(),
    title: z.string(),
    roles: z.array(z.enum(deskRoles)),
    unit: z.string().nullable(),
  }),
  expiresAt: moment,
  /** When the session ends whatever is done. */
  endsAt: moment,
  /** Somebody else chose the password: nothing can be done before it is changed. */
  mustChange: z.boolean(),
  /** The last day of the list of holidays, where that is near: deadlines beyond it are promised too early. */
  holidaysEnd: z.iso.date().optional(),
});

/** `POST desk/password`. Every session of the account ends; the answer brings a new one. */
export const PasswordChange = z.strictObject({ password, newPassword: password.min(passwordLeast), code });

/** `GET desk/users`: to whom a case can be given. Administrators see who cannot sign in, too. */
export const DeskUsers = z.strictObject({
  users: z.array(
    z.strictObject({
      name: z.string(),
      title: z.string(),
      roles: z.array(z.enum(deskRoles)),
      unit: z.string().nullable(),
      disabled: z.boolean(),
      /** After too many wrong tries nobody can sign in before then. */
      lockedUntil: moment.optional(),
    }),
  ),
  units: z.array(named),
});

/** `POST desk/users/{name}/password`: told once; it must be changed at the next sign-in. */
export const DeskNewPassword = z.strictObject({ password: z.string() });

export type SignIn = z.output<typeof SignIn>;
export type DeskSession = z.output<typeof DeskSession>;
export type PasswordChange = z.output<typeof PasswordChange>;
export type DeskUsers = z.output<typeof DeskUsers>;
export type DeskNewPassword = z.output<typeof DeskNewPassword>;
