import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { memory } from '../src/backends/memory.ts';
import type { Json } from '../src/form/types.ts';
import { seen } from './question-story.ts';

/** What the author of a survey sees below it. */
const meta: Meta = { title: 'ruam-survey/author' };
export default meta;

type Story = StoryObj & { render: NonNullable<StoryObj['render']> };

const told = (form: Json): Story => ({
  render: () => {
    const backend = memory({ forms: { sample: { name: 'sample', version: 'a'.repeat(64), form } } });
    return html`<ruam-survey author .backend=${backend} .form=${'sample'}></ruam-survey>`;
  },
  play: async ({ canvasElement }) => {
    await seen(canvasElement, '[part=question]');
    await seen(canvasElement, '.author');
  },
});

const office = { type: 'text', name: 'office', title: 'สำนักงานที่ท่านติดต่อ' };

export const Understood: Story = told({ elements: [office] });

export const NotUnderstood: Story = told({
  elements: [
    { ...office, isRequird: true },
    { type: 'radiogrop', name: 'speed', title: 'ความรวดเร็ว', choices: ['fast', 'slow', 'slow'] },
    { type: 'comment', name: 'why', title: 'เพราะเหตุใด', visibleIf: "{sped} = 'slow'" },
    { type: 'comment', name: 'more', title: 'อื่น ๆ', enableIf: '(1 = ' },
  ],
});
