import type { PlacesReply } from '../contract/complaint-places.ts';
import type { CategoriesReply, ComplaintReceipt } from '../contract/complaints.ts';
import type { Backend, Outcome } from './backend.ts';

/** How complaints are filed at a backend; apart from `Backend`, so that who only asks questions does not carry it. Calls never throw. */
export interface ComplaintBackend extends Pick<Backend, 'getForm'> {
  /** Reads what one can complain of. */
  getCategories(): Promise<Outcome<CategoriesReply>>;
  /** Reads what lies within a place, by its code; all provinces without one. */
  getPlaces(within?: string): Promise<Outcome<PlacesReply>>;
  /** Files one complaint per key, however often it is sent. `body` is the JSON of a `NewComplaint`, to the byte. */
  sendComplaint(key: string, body: string): Promise<Outcome<ComplaintReceipt>>;
}
