import { RuamTracker } from './tracker.ts';

if (!customElements.get('ruam-tracker')) customElements.define('ruam-tracker', RuamTracker);
