/** Where the backend's contract begins, below its origin. */
export const basePath = '/api/v1';

/** The files of the backend's own pages, below the base: behind a proxy that hands on nothing else they come too. */
export const pageFiles = { style: '/page.css', print: '/page.js', icon: '/page.svg' } as const;

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

/** Why a form takes no responses: it is too early, too late, or there are as many as were wanted. */
export const closedReasons = ['not-yet', 'over', 'full'] as const;

/** Why a form takes no responses. */
export type ClosedReason = (typeof closedReasons)[number];

/** What the id of a draft looks like: 128 bits that follow from the code which the person has. */
export const draftIdPattern = /^[\w-]{22}$/;

/** What a form's version looks like: SHA-256 of its canonical JSON (RFC 8785), in hexadecimal. */
export const versionPattern = /^[0-9a-f]{64}$/;

/** Paths below the base. */
export const paths = {
  form: (form: string) => `/forms/${encodeURIComponent(form)}`,
  responses: (form: string) => `/forms/${encodeURIComponent(form)}/responses`,
  response: (form: string, id: string) => `/forms/${encodeURIComponent(form)}/responses/${encodeURIComponent(id)}`,
} as const;

/** Path of a form's results below the base; apart from the others, which every widget carries. */
export const resultsPath = (form: string): string => `/forms/${encodeURIComponent(form)}/results`;

/** Path of a draft below the base; apart from the others, which every page loads. */
export const draftPath = (form: string, id: string) =>
  `/forms/${encodeURIComponent(form)}/drafts/${encodeURIComponent(id)}`;
