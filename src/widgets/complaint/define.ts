import { RuamComplaint } from './complaint.ts';

if (!customElements.get('ruam-complaint')) customElements.define('ruam-complaint', RuamComplaint);
