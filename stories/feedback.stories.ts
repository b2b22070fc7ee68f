import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { failing, feedbackWith, never, person } from './support.ts';

/** Every state of `<ruam-feedback>` that a person can meet. */
const meta: Meta = { title: 'ruam-feedback', component: 'ruam-feedback' };
export default meta;

type Story = StoryObj & { render: NonNullable<StoryObj['render']> };

/** Plays on the story's own page. */
const by = (play: (somebody: ReturnType<typeof person>) => Promise<unknown>): Pick<Story, 'play'> => ({
  play: async ({ canvasElement }) => {
    await play(person(canvasElement));
  },
});

const send = (somebody: ReturnType<typeof person>) =>
  somebody.sees('[part~=submit][type=submit]').then((button) => button.click());

export const Empty: Story = {
  args: { delivery: 'inline', theme: 'auto', test: false },
  render: (args) => feedbackWith(args),
  ...by((somebody) => somebody.sees('.faces')),
};

export const Waiting: Story = {
  render: () => feedbackWith({ form: 'service-counter', options: { before: () => never } }),
};

export const Unreachable: Story = {
  render: () => feedbackWith({ options: { before: () => ({ reason: 'offline', unknown: true }) } }),
};

export const FirstChoice: Story = {
  render: () => feedbackWith(),
  ...by(async (somebody) => {
    await somebody.choosesFace(4);
    await somebody.sees('form textarea');
  }),
};

export const FirstChoiceNotSaved: Story = {
  render: () => feedbackWith({ options: failing({ reason: 'offline', unknown: true }) }),
  ...by(async (somebody) => {
    await somebody.choosesFace(1);
    await somebody.sees('form textarea');
  }),
};

export const Unhappy: Story = {
  render: () => feedbackWith(),
  ...by(async (somebody) => {
    await somebody.choosesFace(2);
    await somebody.types(1, 'รอนานกว่าสองชั่วโมง เจ้าหน้าที่ให้ข้อมูลไม่ตรงกัน');
  }),
};

export const Problems: Story = {
  render: () => feedbackWith(),
  ...by(async (somebody) => {
    await somebody.sees('.faces');
    (await somebody.sees('form button.plain')).click();
    await send(somebody);
    await somebody.sees('.summary');
  }),
};

export const Sending: Story = {
  render: () => feedbackWith({ options: { before: (call) => (call === 'getForm' ? undefined : never) } }),
  ...by(async (somebody) => {
    await somebody.choosesFace(5);
    await send(somebody);
    await somebody.sees('[aria-disabled=true]');
  }),
};

const failed = (failure: Parameters<typeof failing>[0]): Story => ({
  render: () => feedbackWith({ options: failing(failure) }),
  ...by(async (somebody) => {
    await somebody.choosesFace(3);
    await send(somebody);
    await somebody.sees('[role=alert] .summary');
  }),
});

export const Offline = failed({ reason: 'offline', unknown: true });
export const TimedOut = failed({ reason: 'timeout', unknown: true });
export const TooMany = failed({ reason: 'too-many', unknown: false, wait: 42 });
export const ServerFailed = failed({ reason: 'server', unknown: true });
export const PageRefused = failed({ reason: 'page-refused', unknown: false });
export const FormNotRegistered = failed({ reason: 'unknown-version', unknown: false });

export const RefusedAnswer: Story = {
  render: () =>
    feedbackWith({
      options: failing({
        reason: 'invalid',
        unknown: false,
        errors: [{ pointer: '/answers/comment', code: 'not-text' }],
      }),
    }),
  ...by(async (somebody) => {
    await somebody.choosesFace(3);
    await somebody.types(1, 'ก');
    await send(somebody);
    await somebody.sees('.bad');
  }),
};

export const PersonalData: Story = {
  render: () => feedbackWith(),
  ...by(async (somebody) => {
    await somebody.choosesFace(2);
    await somebody.types(1, 'โปรดโทรกลับที่ 081-234-5678 เลขประจำตัว 1-2345-67890-12-1');
    await send(somebody);
    await somebody.sees('.guard');
  }),
};

export const Sent: Story = {
  render: () => feedbackWith(),
  ...by(async (somebody) => {
    await somebody.choosesFace(5);
    await send(somebody);
    await somebody.sees('.thanks');
  }),
};

export const KeptOnDevice: Story = {
  render: () => feedbackWith(),
  ...by(async (somebody) => {
    await somebody.choosesFace(4);
    await somebody.types(1, 'ประทับใจมาก');
    (await somebody.sees('.draft input')).click();
    await somebody.sees('.draft button');
  }),
};

export const LongText: Story = {
  render: () => feedbackWith(),
  ...by(async (somebody) => {
    await somebody.choosesFace(4);
    await somebody.types(1, 'เจ้าหน้าที่ให้คำแนะนำเรื่องการขึ้นทะเบียนและเอกสารที่ต้องใช้อย่างละเอียด '.repeat(26).slice(0, 1_900));
  }),
};

export const Dark: Story = {
  render: () => feedbackWith({ theme: 'dark' }),
  ...by(async (somebody) => {
    await somebody.choosesFace(4);
    await somebody.sees('form textarea');
  }),
};

export const Floating: Story = {
  render: () => feedbackWith({ delivery: 'floating' }),
  ...by((somebody) => somebody.sees('.float')),
};

export const FloatingOpen: Story = {
  render: () => feedbackWith({ delivery: 'floating' }),
  ...by(async (somebody) => {
    (await somebody.sees('.float')).click();
    await somebody.sees('dialog[open]');
  }),
};

export const OpenedByThePage: Story = {
  render: () => html`<p><button type="button" id="tell-us">แจ้งความคิดเห็น / Tell us</button></p>
    ${feedbackWith({ htmlFor: 'tell-us' })}`,
  ...by((somebody) => somebody.sees('dialog')),
};

const everyKind = {
  title: { default: 'About your visit', th: 'เกี่ยวกับการมารับบริการของท่าน' },
  elements: [
    {
      type: 'text',
      name: 'age',
      inputType: 'number',
      isRequired: true,
      min: 15,
      max: 100,
      title: { default: 'Your age', th: 'อายุ (ปี)' },
    },
    {
      type: 'text',
      name: 'date',
      inputType: 'date',
      title: { default: 'Date of your visit', th: 'วันที่มารับบริการ' },
      defaultValue: '2026-11-20',
    },
    {
      type: 'dropdown',
      name: 'office',
      title: { default: 'Office', th: 'สำนักงาน' },
      choices: [
        { value: 'bkk', text: { default: 'Bangkok', th: 'กรุงเทพมหานคร' } },
        { value: 'cnx', text: { default: 'Chiang Mai', th: 'เชียงใหม่' } },
      ],
    },
    {
      type: 'radiogroup',
      name: 'purpose',
      title: { default: 'Why did you come?', th: 'ท่านมาติดต่อเรื่องใด' },
      choices: [
        { value: 'job', text: { default: 'To find a job', th: 'หางานทำ' } },
        { value: 'unemployed', text: { default: 'To register as unemployed', th: 'ขึ้นทะเบียนผู้ว่างงาน' } },
      ],
    },
    {
      type: 'boolean',
      name: 'again',
      title: { default: 'Would you come again?', th: 'ท่านจะมาใช้บริการอีกหรือไม่' },
      labelTrue: { default: 'Yes', th: 'มา' },
      labelFalse: { default: 'No', th: 'ไม่มา' },
    },
    { type: 'rating', name: 'speed', title: { default: 'Speed of service', th: 'ความรวดเร็วของบริการ' } },
    {
      type: 'panel',
      name: 'more',
      title: { default: 'In your words', th: 'ความเห็นเพิ่มเติม' },
      elements: [
        {
          type: 'checkbox',
          name: 'heard',
          title: { default: 'How did you hear of us?', th: 'ท่านรู้จักบริการนี้จากที่ใด' },
          choices: ['Facebook', 'LINE'],
        },
        { type: 'comment', name: 'idea', title: { default: 'Your idea', th: 'ข้อเสนอแนะ' } },
        { type: 'text', name: 'mail', inputType: 'email', title: { default: 'E-mail', th: 'อีเมล' } },
      ],
    },
  ],
};

const script = () => {
  const element = document.createElement('script');
  element.type = 'application/json';
  element.textContent = JSON.stringify(everyKind);
  return element;
};

export const OwnForm: Story = {
  render: () => feedbackWith({ children: script() }),
  ...by((somebody) => somebody.sees('select')),
};

export const OwnFormWithProblems: Story = {
  render: () => feedbackWith({ children: script() }),
  ...by(async (somebody) => {
    await somebody.sees('select');
    await somebody.types(3, 'สวัสดี');
    await send(somebody);
    await somebody.sees('.summary');
  }),
};
