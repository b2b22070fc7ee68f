import { RuamStats } from './stats.ts';

if (!customElements.get('ruam-stats')) customElements.define('ruam-stats', RuamStats);
