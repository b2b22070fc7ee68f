import { html } from 'lit';

/** A face from 0 (unhappy) to 1 (happy); only its mouth differs. Decoration: the words stand beside it. */
export function face(mood: number) {
  const bend = (mood - 0.5) * 16;
  const y = 31 - bend / 4;
  return html`<svg viewBox="0 0 48 48" aria-hidden="true">
    <circle cx="24" cy="24" r="21" /><path d="M16 17v3M32 17v3M14 ${y}Q24 ${y + bend} 34 ${y}" />
  </svg>`;
}
