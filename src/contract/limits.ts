/** Longest answer in free text, in graphemes, where the form itself sets no `maxLength`. */
export const answerGraphemes = 5_000;

/** Longest page path kept with a response, in UTF-16 code units. */
export const pageUnits = 500;

/** What one request may carry and how long things are kept. Bytes, characters, milliseconds as named. */
export const limits = {
  /** Largest JSON or form body, in bytes. */
  bodyBytes: 65_536,
  /** Largest form definition, in bytes. */
  formBytes: 5_000_000,
  answerGraphemes,
  /** Longest answer whatever the form says, in UTF-16 code units. */
  answerUnits: 20_000,
  /** Most names that one response may answer. */
  answers: 1_000,
  pageUnits,
  /** How long the holder of a token may go on changing a response, in milliseconds. */
  changeable: 24 * 3_600_000,
  /** How far back somebody may have begun for `today()` to go by it, in milliseconds. */
  answering: 14 * 24 * 3_600_000,
  /** How long a place from which somebody signed in at the desk is known, in milliseconds. */
  placeKept: 30 * 24 * 3_600_000,
  /** How long an idempotency key stays bound, in milliseconds. */
  keyKept: 30 * 24 * 3_600_000,
  /** How long after closing a response that was begun before may be completed, in milliseconds. */
  closingGrace: 3_600_000,
  /** Largest draft that is put away, encrypted, in bytes. */
  draftBytes: 65_536,
  /** How long a draft is kept after it was last put away, in milliseconds. */
  draftKept: 14 * 24 * 3_600_000,
} as const;

/** Writes a minute that `RUAM_LIMITS` may override. One /32 may be a whole mobile carrier, so these are wide. */
export const writesAMinute = {
  /** From one address: IPv4 /32, IPv6 /56. */
  perAddress: 120,
  /** To one form, all addresses together. */
  perForm: 1_200,
  /** Refused requests (4xx) from one address. */
  invalidPerAddress: 240,
} as const;

/** The limits a server applies to writes; see `RUAM_LIMITS`. */
export type WriteLimits = { -readonly [K in keyof typeof writesAMinute]: number };
