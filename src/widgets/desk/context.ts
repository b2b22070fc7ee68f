import type { Outcome } from '../../backends/backend.ts';
import type { DeskBackend } from '../../backends/desk.ts';
import type { DeskSession } from '../../contract/desk-accounts.ts';
import type { Language } from '../../locales/language.ts';
import type { Focusable } from '../../ui/focus.ts';
import type { Kept } from './kept.ts';
import type { Lists } from './lists.ts';
import type { Place } from './place.ts';

/** What every part of the desk works with, for as long as one person is signed in. */
export interface Desk {
  readonly host: Focusable & Element;
  readonly backend: DeskBackend;
  /** Where the backend's contract begins. */
  readonly address: string;
  readonly user: DeskSession['user'];
  readonly language: Language;
  readonly lists: Lists;
  readonly kept: Kept;
  redraw(): void;
  goTo(place: Place): void;
  /** Waits for an answer; one that says that nobody is signed in any more is dealt with on the way. */
  ask<T>(answer: Promise<Outcome<T>>): Promise<Outcome<T>>;
  /** Says something to who does not see the screen. */
  say(text: string): void;
}

/** A part of the desk in front of somebody. */
export interface Area {
  /** Somebody comes here: it gets what it shows, and takes the focus. */
  enter(place: Place, from: Place | undefined): void;
  draw(): unknown;
  /** Does what a key stands for. `true` if it did. */
  press?(shortcut: string): boolean;
}
