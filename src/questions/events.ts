/** What a widget with a form tells the page, by the event's name; all bubble and are composed. `form` is the form's name. */
export interface FormEventMap {
  /** Asked before all is sent; cancelable. */
  'ruam-submit': CustomEvent<{ form: string }>;
  /** The first choice is stored. */
  'ruam-started': CustomEvent<{ form: string }>;
  /** All is stored; `id` is the response's; a complaint tells none. */
  'ruam-submitted': CustomEvent<{ form: string; id?: string }>;
  /** Something did not get through; `reason` says why. `<ruam-tracker>`, which asks no form, names none. */
  'ruam-failed': CustomEvent<{ form?: string; reason: string }>;
  /** The person asked not to be asked again. */
  'ruam-dismissed': CustomEvent<{ form: string }>;
}

declare global {
  interface HTMLElementEventMap extends FormEventMap {}
}
