/** What `<ruam-tracker>` says to somebody who has lost the secret; each language is a part of its own. */
export interface RecoveryWords {
  title: string;
  /** What comes of it, and for whom it cannot. */
  hint: string;
  email: string;
  emailHint: string;
  noEmail: string;
  ask: string;
  /** Said whether there is such a complaint or not. */
  asked: (params: { minutes: number }) => string;
  code: string;
  codeHint: string;
  noCode: string;
  wrongCode: string;
  renew: string;
  another: string;
  renewed: string;
  renewedHint: string;
  copy: string;
  copied: string;
  open: string;
  back: string;
}
