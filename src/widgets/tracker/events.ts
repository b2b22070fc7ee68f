/** What `<ruam-tracker>` tells the page besides `ruam-failed`, by the event's name; all bubble and are composed. */
export interface TrackerEventMap {
  /** A complaint is shown; where it stands. */
  'ruam-opened': CustomEvent<{ state: string }>;
  /** The person did something with it, and it is stored. */
  'ruam-acted': CustomEvent<{ action: string }>;
}

declare global {
  interface HTMLElementEventMap extends TrackerEventMap {}
}
