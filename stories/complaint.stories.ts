import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { complainant, complaintWith, refusing } from './complaint-story.ts';
import { until } from './until.ts';

/** Every state of `<ruam-complaint>` that a person can meet. */
const meta: Meta = { title: 'ruam-complaint', component: 'ruam-complaint' };
export default meta;

type Story = StoryObj & { render: NonNullable<StoryObj['render']> };
type Told = Parameters<typeof complaintWith>[0];
type Somebody = ReturnType<typeof complainant>;

const told = (set: Told, play: (somebody: Somebody) => Promise<unknown>): Story => ({
  render: () => complaintWith(set),
  play: async ({ canvasElement }) => {
    await play(complainant(canvasElement));
  },
});

export const ChoiceOfCategory = told({}, (somebody) => somebody.sees('#matter-0'));

export const NothingChosen = told({}, async (somebody) => {
  await somebody.next();
  await somebody.sees('#matter-problem');
});

export const CategoryWithNotice = told({}, async (somebody) => {
  await somebody.presses('#matter-1');
  await somebody.sees('.notice');
});

export const NotOurJob = told({}, async (somebody) => {
  await somebody.presses('#matter-2');
  await somebody.sees('.notice');
});

export const NextStepDidNotCome = told({ form: undefined as never }, async (somebody) => {
  Object.assign(somebody.backend(), {
    getForm: async () => ({ ok: false, failure: { reason: 'offline', unknown: true } }),
  });
  await somebody.presses('#matter-0');
  await somebody.next();
  await somebody.sees('#matter-problem');
});

const searching = (typed: string) =>
  told({}, async (somebody) => {
    await somebody.types('#search', typed);
    await somebody.presses('.search button');
    await until(() => somebody.read('.search [part=status]'), 'what was found');
  });

export const Found = searching('หลอกไปทำงานต่างประเทศ');
export const NothingFound = searching('น้ำท่วม');

export const WhatHappened = told({}, (somebody) => somebody.begins());

export const Problems = told({}, async (somebody) => {
  await somebody.begins();
  await somebody.next();
  await somebody.sees('.summary');
});

export const Place = told({}, (somebody) => somebody.tells());

export const PlacesDidNotCome = told(
  { before: (call) => (call === 'getPlaces' ? { reason: 'offline', unknown: true } : undefined) },
  async (somebody) => {
    await somebody.tells();
    await somebody.sees('[part=question] > [part=hint][id]');
  },
);

export const Person = told({}, (somebody) => somebody.places());

export const Review = told({}, (somebody) => somebody.reviews());

export const ReviewOfAnonymous = told({}, (somebody) => somebody.reviews(2));

export const Sending = told(
  { before: (call) => (call === 'sendComplaint' ? new Promise(() => {}) : undefined) },
  async (somebody) => {
    await somebody.sends();
    await somebody.sees('[aria-disabled=true]');
  },
);

const failed = (set: Told) =>
  told(set, async (somebody) => {
    await somebody.sends();
    await somebody.sees('[role=alert] .summary');
  });

export const Offline = failed(refusing({ reason: 'offline', unknown: true }));
export const TimedOut = failed(refusing({ reason: 'timeout', unknown: true }));
export const ServerBroken = failed(refusing({ reason: 'server', unknown: true }));
export const TooMany = failed(refusing({ reason: 'too-many', unknown: false, wait: 30 }));
export const PageRefused = failed(refusing({ reason: 'page-refused', unknown: true }));

const tracker = {
  address: 'https://www.example.go.th/tracker.html#ruam-reference=DOE-2569-7K3M00',
  qr: { size: 21, path: 'M4 4h7v1h-7zM4 5h1v6h-1zM10 5h1v6h-1zM4 10h7v1h-7zM6 6h3v3h-3zM13 13h4v4h-4z' },
};

export const Receipt = told({ receipt: { tracker } }, async (somebody) => {
  await somebody.sends();
  await somebody.sees('#kept');
});

export const ReceiptOfAnonymous = told({}, async (somebody) => {
  await somebody.sends(2);
  await somebody.sees('#kept');
});

export const ReceiptNotKept = told({}, async (somebody) => {
  await somebody.sends();
  await somebody.presses('[part=submit]');
  await somebody.sees('#kept-problem');
});

export const Dark = told({ theme: 'dark' }, (somebody) => somebody.reviews());
