import type {
  ComplaintView,
  FileAddress,
  RecoveryReceipt,
  RecoveryRequest,
  RenewalReceipt,
} from '../contract/complaints.ts';
import type { Outcome } from './backend.ts';

/** What lets somebody follow a complaint. */
export interface CaseReceipt {
  reference: string;
  secret: string;
}

/** What somebody does with a complaint of theirs, as the contract's paths name it. */
export type CaseAct = 'moves' | 'messages' | 'rating';

/** How complaints are followed at a backend; apart from `Backend`, so that who only asks questions does not carry it. Calls never throw. */
export interface CasesBackend {
  /** An unknown reference and a wrong secret are refused alike, as `bad-token`. A code from a mail confirms its address. It is sent as it is given. */
  lookUp(asked: CaseReceipt & { code?: string | undefined }): Promise<Outcome<ComplaintView>>;
  /** Does something once per key, however often it is sent. `body` is JSON, to the byte. */
  act(receipt: CaseReceipt, act: CaseAct, key: string, body: string): Promise<Outcome<ComplaintView>>;
  /** Gives an absolute address at which a file of the timeline can be had once. */
  fileAddress(receipt: CaseReceipt, id: string): Promise<Outcome<FileAddress>>;
  /** Asks for a code by mail; the same is answered whether there is such a complaint or not. */
  recover(request: RecoveryRequest): Promise<Outcome<RecoveryReceipt>>;
  /** Gives a new secret for a code, once per key. `body` is the JSON of a `RenewalRequest`, to the byte. */
  renew(key: string, body: string): Promise<Outcome<RenewalReceipt>>;
}
