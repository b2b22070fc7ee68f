import { RuamFeedback } from './feedback.ts';

if (!customElements.get('ruam-feedback')) customElements.define('ruam-feedback', RuamFeedback);
