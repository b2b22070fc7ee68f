import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Outcome } from '../src/backends/backend.ts';
import type { Figures, StatsReply } from '../src/contract/stats.ts';
import '../src/widgets/stats/define.ts';
import { until } from './until.ts';

/** Every state of `<ruam-stats>` that a person can meet. */
const meta: Meta = { title: 'ruam-stats', component: 'ruam-stats' };
export default meta;

type Story = StoryObj & { render: NonNullable<StoryObj['render']> };

const none: Figures = {
  ...{ received: 0, finished: 0, open: 0, overdue: 0, resolved: 0, confirmed: 0, lapsed: 0 },
  ...{ forwarded: 0, noAction: 0, duplicate: 0, withdrawn: 0, reopened: 0 },
};
const some: Figures = {
  ...{ received: 42, finished: 35, open: 7, overdue: 2, resolved: 4, confirmed: 18, lapsed: 6 },
  ...{ forwarded: 3, noAction: 2, duplicate: 1, withdrawn: 1, reopened: 3 },
};
const months = ['2568-10', '2568-11', '2568-12'];

const year = (figures: Figures, ranWhole: boolean): StatsReply => ({
  ...{ period: '2569-Q1', from: '2025-09-30T17:00:00Z', to: '2025-12-31T17:00:00Z', asOf: '2026-01-05T03:00:00Z' },
  series: [
    {
      ...{ kind: 'general', ranWhole, figures },
      months: months.map((month, index) => ({ month, figures: index === 1 ? figures : none })),
    },
    { kind: 'misconduct', ranWhole, figures: none, months: months.map((month) => ({ month, figures: none })) },
  ],
});

const shown = (outcome: Promise<Outcome<StatsReply>>): TemplateResult => html`<ruam-stats
  .backend=${{ getStats: () => outcome } as never}
  ><a href="tel:1694">โทร 1694</a></ruam-stats
>`;
const after = (outcome: Outcome<StatsReply>, selector: string): Story => ({
  render: () => shown(Promise.resolve(outcome)),
  play: async ({ canvasElement }) => {
    await until(() => canvasElement.querySelector('ruam-stats')?.shadowRoot?.querySelector(selector), selector);
  },
});

export const Quarter = after({ ok: true, value: year(some, true) }, 'table');
export const NoComplaints = after({ ok: true, value: year(none, true) }, '.none');
export const NoneSoFar = after({ ok: true, value: year(none, false) }, '.none');
export const Unreachable = after({ ok: false, failure: { reason: 'offline', unknown: true } }, '[role=alert]');
export const Waiting: Story = { render: () => shown(new Promise(() => {})) };
