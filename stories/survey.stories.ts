import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Failure } from '../src/backends/backend.ts';
import type { ResultsReply } from '../src/contract/results.ts';
import { reader, refusing, surveyWith } from './survey-story.ts';

/** Every state of `<ruam-survey>` that a person can meet. */
const meta: Meta = { title: 'ruam-survey', component: 'ruam-survey' };
export default meta;

type Story = StoryObj & { render: NonNullable<StoryObj['render']> };
type Told = Parameters<typeof surveyWith>[0];

const told = (set: Told, play: (somebody: ReturnType<typeof reader>) => Promise<unknown>): Story => ({
  render: () => surveyWith(set),
  play: async ({ canvasElement }) => {
    await play(reader(canvasElement));
  },
});

const words = (th: string, en: string) => ({ default: en, th });
const next = '[part=submit][type=submit]';

const short = {
  title: words('หลังการอบรม', 'After the course'),
  pages: [
    {
      title: words('การอบรม', 'The course'),
      elements: [
        {
          type: 'rating',
          name: 'overall',
          title: words('โดยรวมท่านพอใจเพียงใด', 'How satisfied are you overall?'),
          rateType: 'smileys',
          isRequired: true,
        },
      ],
    },
    {
      title: words('ข้อเสนอแนะ', 'Suggestions'),
      elements: [{ type: 'comment', name: 'more', title: words('สิ่งที่ควรปรับปรุง', 'What should be better?') }],
    },
  ],
};
const last = { ...short, pages: [short.pages[1]] };
const reviewed = { ...short, showPreviewBeforeComplete: 'showAllQuestions' };

export const FirstPage = told({}, (somebody) => somebody.sees('form'));

export const SecondPage = told({}, async (somebody) => {
  await somebody.presses(next);
  await somebody.step(2);
});

export const Problems = told({ form: short }, async (somebody) => {
  await somebody.presses(next);
  await somebody.sees('.summary');
});

export const Review = told({ form: reviewed }, async (somebody) => {
  await somebody.presses('.faces input');
  await somebody.presses(next);
  await somebody.step(2);
  await somebody.types('textarea', 'เพิ่มภาคปฏิบัติให้มากขึ้น');
  await somebody.presses(next);
  await somebody.sees('dl');
});

const sent = (set: Told, until: string) =>
  told({ form: last, ...set }, async (somebody) => {
    await somebody.types('textarea', 'เพิ่มภาคปฏิบัติให้มากขึ้น');
    await somebody.presses(next);
    await somebody.sees(until);
  });
const failed = (failure: Failure) => sent({ options: refusing(failure) }, '[role=alert] .summary');

export const Sending = sent(
  { options: { before: (call) => (call === 'sendResponse' ? new Promise(() => {}) : undefined) } },
  '[aria-disabled=true]',
);
export const Offline = failed({ reason: 'offline', unknown: true });
export const TooMany = failed({ reason: 'too-many', unknown: false, wait: 42 });
export const ClosedMeanwhile = failed({ reason: 'refused', unknown: false, problem: 'form-closed' });
export const TicketUsed = failed({ reason: 'refused', unknown: false, problem: 'ticket-refused' });
export const Sent = sent({}, '.thanks');
export const SentWithMoreToRead = sent(
  {
    form: {
      ...last,
      completedHtml: words(
        '<h3>สิ่งที่จะเกิดขึ้นต่อไป</h3><ul><li>เจ้าหน้าที่อ่านทุกคำตอบ</li><li>ผลสรุปเผยแพร่ภายใน 30 วัน</li></ul><p>ดู<a href="https://example.go.th/plan">แผนการอบรม</a></p>',
        '<h3>What happens next</h3><ul><li>Staff read every answer</li><li>A summary is published within 30 days</li></ul><p>See <a href="https://example.go.th/plan">the courses to come</a></p>',
      ),
    },
  },
  '.ending a',
);

const gate = (reply: NonNullable<Told>['reply']) =>
  told({ form: short, ...(reply && { reply }) }, (somebody) => somebody.sees('.card p'));

export const NotYetOpen = gate({ closed: 'not-yet', opens: '2030-01-05T01:30:00Z' });
export const Over = gate({ closed: 'over', closes: '2026-01-05T01:30:00Z' });
export const Full = gate({ closed: 'full' });
export const TicketNeeded = gate({ admission: 'ticket' });

export const GoOnElsewhere = told({ form: short, reply: { resume: true } }, async (somebody) => {
  await somebody.presses('.faces input');
  await somebody.sees('.away button');
});

export const CodeToTakeAlong = told({ form: last, reply: { resume: true } }, async (somebody) => {
  await somebody.types('textarea', 'เพิ่มภาคปฏิบัติให้มากขึ้น');
  await somebody.presses('.away button');
  await somebody.sees('.away-code, .away input');
});

export const TableOfContents = told({ form: { ...short, showTOC: true } }, (somebody) => somebody.sees('nav'));
export const TimeNearlyOver = told({ form: { ...short, timeLimit: 15 } }, (somebody) => somebody.sees('.time'));
export const SinglePage = told({ form: { ...short, questionsOnPageMode: 'singlePage' } }, (somebody) =>
  somebody.sees('textarea'),
);
export const QuestionPerPage = told({ form: { ...short, questionsOnPageMode: 'questionPerPage' } }, (somebody) =>
  somebody.sees('.faces'),
);
export const Dark = told({ theme: 'dark' }, (somebody) => somebody.sees('form'));

const scale = (counts: (number | null)[]) =>
  ['มากที่สุด', 'มาก', 'ปานกลาง', 'น้อย', 'น้อยที่สุด'].map((text, index) => ({
    ...{ value: String(5 - index), text, count: counts[index] ?? null, of: 40 },
  }));
const figures = { mean: 4.1, median: null, min: null, max: null, topTwo: 0.8, nps: null };
const results: ResultsReply = {
  ...{ name: 'satisfaction', title: 'ความพึงพอใจต่อการให้บริการ', period: null, responses: 40 },
  publishedAt: '2026-01-05T01:30:00Z',
  questions: [
    {
      ...{ name: 'overall', title: 'โดยรวม', shape: 'one' },
      rows: [{ title: null, answered: 40, cells: scale([20, 12, 8, null, null]), ...figures }],
    },
    {
      ...{ name: 'staff', title: 'ด้านเจ้าหน้าที่', shape: 'one' },
      rows: ['สุภาพและเป็นมิตร', 'เอาใจใส่'].map((title) => ({
        ...{ title, answered: 40, cells: scale([18, 14, 8, null, null]), ...figures },
      })),
    },
  ],
};

export const Results = told({ view: 'results', options: { results: { satisfaction: results } } }, (somebody) =>
  somebody.sees('table'),
);
export const ResultsNotPublished = told({ view: 'results' }, (somebody) => somebody.sees('.results'));
export const ResultsFailed = told(
  { view: 'results', options: { before: () => ({ reason: 'offline', unknown: true }) } },
  (somebody) => somebody.sees('button'),
);
