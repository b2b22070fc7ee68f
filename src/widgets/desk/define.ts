import { RuamDesk } from './desk.ts';

if (!customElements.get('ruam-desk')) customElements.define('ruam-desk', RuamDesk);
