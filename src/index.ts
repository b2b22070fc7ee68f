export type { Backend, Failure, Outcome } from './backends/backend.ts';
export type { Language } from './locales/language.ts';
export { RuamElement } from './ui/element.ts';
export type { FeedbackEventMap } from './widgets/feedback/events.ts';
export { RuamFeedback } from './widgets/feedback/feedback.ts';
