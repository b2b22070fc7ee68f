import type { DraftWords } from './draft.ts';
import type { FileWords } from './file.ts';
import type { ProblemWords } from './problems.ts';
import type { SendingWords } from './sending.ts';

/** How a complaint's author is known; the contract names the same. */
type IdentityKey = 'named' | 'confidential' | 'anonymous';

/** What `<ruam-complaint>` says once a category is chosen; each language is a part of its own. */
export interface ComplaintRestWords {
  next: string;
  back: string;
  what: string;
  where: {
    title: string;
    office: string;
    province: string;
    district: string;
    subdistrict: string;
    /** Said where a list of places did not come. */
    notLoaded: string;
  };
  who: {
    title: string;
    identity: string;
    /** Each with what it means: who sees what. */
    modes: Record<IdentityKey, string>;
    name: string;
    email: string;
    emailHint: string;
    phone: string;
    phoneHint: string;
    /** Said of name, e-mail and phone. */
    notKept: string;
  };
  review: {
    title: string;
    category: string;
    change: string;
    unanswered: string;
    /** One sentence beside the button that sends: who will see what. */
    seen: Record<IdentityKey, string>;
  };
  /** Said while it is not known whether the complaint has arrived. */
  pending: { title: string; text: string };
  search: {
    label: string;
    hint: string;
    search: string;
    found: (params: { count: number }) => string;
    use: string;
  };
  receipt: ReceiptWords;
  problems: ProblemWords;
  sending: SendingWords;
  draft: DraftWords;
  files: FileWords;
}

/** What is said on the receipt. */
export interface ReceiptWords {
  title: string;
  keep: string;
  reference: string;
  secret: string;
  received: string;
  due: string;
  proof: string;
  proofHint: string;
  copy: string;
  copied: string;
  /** Said where the browser does not let a page copy. */
  select: string;
  save: string;
  print: string;
  opens: string;
  /** Where the complaint can be followed. */
  follow: (address: string) => string;
  qr: string;
  /** Said where an e-mail address was given. */
  mailed: string;
  /** What to do if the receipt is lost, where an e-mail address was given and where none was. */
  lost: { mailed: string; unmailed: string };
  kept: string;
  notYet: string;
  another: string;
}
