/** Where the backend's contract begins, below its origin. */
export const basePath = '/api/v1';

/** Header names of the contract. */
export const headers = {
  key: 'Idempotency-Key',
  client: 'Ruam-Client',
  token: 'Ruam-Token',
} as const;

/** What an `Idempotency-Key` must look like: 22 to 128 URL-safe characters, of which the widget makes 22 at random (128 bits). */
export const keyPattern = /^[\w-]{22,128}$/;

/** What a form's name must look like. */
export const formNamePattern = /^[a-z0-9][a-z0-9_-]{0,63}$/;

/** What a form's version looks like: SHA-256 of its canonical JSON (RFC 8785), in hexadecimal. */
export const versionPattern = /^[0-9a-f]{64}$/;

/** Paths below the base. */
export const paths = {
  form: (form: string) => `/forms/${encodeURIComponent(form)}`,
  responses: (form: string) => `/forms/${encodeURIComponent(form)}/responses`,
  response: (form: string, id: string) => `/forms/${encodeURIComponent(form)}/responses/${encodeURIComponent(id)}`,
} as const;
