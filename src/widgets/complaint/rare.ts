/** What few complaints need: asking about personal data, searching, and going on where a send was cut off. */
export { guardWords } from '../../locales/guard.ts';
export { protect } from '../../ui/guard.ts';
export { findCategories } from './find-categories.ts';
export { bringHeld, drawPending } from './pending.ts';
