import { expect, fixture, html } from '@open-wc/testing';
import { css } from 'lit';
import type { ResultRow, ResultsReply } from '../../src/contract/results.ts';
import type { Language } from '../../src/locales/language.ts';
import { resultsWords } from '../../src/locales/results.ts';
import { formStyles } from '../../src/ui/form.styles.ts';
import { tokens } from '../../src/ui/tokens.styles.ts';
import { drawResults, resultsStyles } from '../../src/widgets/survey/results.ts';

const row = (counts: (number | null)[], more: Partial<ResultRow> = {}): ResultRow => ({
  title: null,
  answered: 40,
  cells: counts.map((count, index) => ({ value: String(index), text: `ระดับ ${index}`, count, of: 40 })),
  ...{ mean: null, median: null, min: null, max: null, topTwo: null, nps: null, ...more },
});

const reply: ResultsReply = {
  ...{ name: 'f', title: 'ความพึงพอใจ', period: '2569-Q1', responses: 1_240, publishedAt: '2026-01-05T01:30:00Z' },
  questions: [
    { name: 'a', title: 'คะแนน', shape: 'one', rows: [row([null, null, 10, 25], { topTwo: 0.875 })] },
    {
      name: 'b',
      title: 'รายด้าน',
      shape: 'one',
      rows: [row([20, 20], { title: 'เจ้าหน้าที่', mean: 4.5 }), row([null], { title: 'สถานที่', answered: null })],
    },
    {
      name: 'c',
      title: 'ลำดับ',
      shape: 'order',
      rows: [row([], { title: 'ก', mean: 1.25 }), row([], { title: 'ข', mean: 1.75 })],
    },
    { name: 'd', title: 'เวลา', shape: 'number', rows: [row([], { mean: 14.5 })] },
    {
      name: 'e.hours',
      title: 'รายวัน: ชั่วโมง',
      shape: 'number',
      rows: [row([], { title: 'จันทร์', mean: 3.5 }), row([], { title: 'อังคาร', answered: null })],
    },
  ],
};

const sheets = [tokens, formStyles, resultsStyles, css`:host { background: var(--ruam-surface, transparent); }`];

/** Draws them as the widget does, in a shadow root. */
async function draw(results: ResultsReply | undefined, language: Language = 'th', more = '') {
  const host = await fixture<HTMLElement>(html`<div lang=${language}></div>`);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = sheets.flatMap(({ styleSheet }) => styleSheet ?? []);
  const { render } = await import('lit');
  render(html`<div class="root ${more}">${drawResults(results, resultsWords[language], language)}</div>`, root);
  const words = () => (root.textContent ?? '').replace(/\s+/g, ' ').trim();
  return { host, root, words };
}

describe('published results', () => {
  it('have each heading above its table, and stay whole words where room is scarce', async () => {
    const { host, root } = await draw(reply);
    for (const [width, size] of [
      [320, '16px'],
      [320, '32px'],
      [900, '16px'],
    ] as const) {
      Object.assign(host.style, { width: `${width}px`, fontSize: size });
      for (const table of root.querySelectorAll('table')) {
        const top = (selector: string) => table.querySelector(selector)?.getBoundingClientRect() as DOMRect;
        expect(top('caption').bottom).to.be.at.most(top('tbody').top + 1);
        expect(top('caption').width).to.be.at.least(width / 2);
        // No figure or choice is broken into more lines than it has words.
        for (const cell of table.querySelectorAll('tbody :is(th, td)')) {
          const range = document.createRange();
          range.selectNodeContents(cell.firstChild?.nodeType === Node.TEXT_NODE ? (cell.firstChild as Text) : cell);
          const lines = new Set(
            [...range.getClientRects()].filter(({ width }) => width).map(({ top }) => Math.round(top)),
          );
          expect(lines.size, `${cell.textContent?.trim()} at ${size}`).to.be.at.most(2);
        }
      }
      expect(host.scrollWidth).to.be.at.most(width);
    }
    await expect(host).to.be.accessible();
  });

  it('say how many answered and when, in the Buddhist year, and of which period', async () => {
    expect((await draw(reply)).words()).to.contain(
      'ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2569 มีผู้ตอบ 1,240 คน ข้อมูล ณ วันที่ 5 มกราคม 2569 เวลา 08.30',
    );
    expect((await draw(reply, 'en')).words()).to.contain('1,240 people have answered, as of 5 January 2026');
    expect((await draw({ ...reply, period: '2568-10' })).words()).to.contain('ตุลาคม 2568');
  });

  it('give every figure in a table with headings, and a bar for the eye alone', async () => {
    const { root } = await draw(reply, 'en');
    const [table] = root.querySelectorAll('table');
    expect(table?.caption?.textContent).to.equal('คะแนน');
    const rows = [...(table?.querySelectorAll('tbody tr') ?? [])].map((each) =>
      (each as HTMLElement).innerText.trim().split(/\s*\t\s*|\n+/),
    );
    expect(rows.map((cells) => cells.map((cell) => cell.trim()).filter(Boolean))).to.deep.equal([
      ['ระดับ 0', 'not shown', 'not shown'],
      ['ระดับ 1', 'not shown', 'not shown'],
      ['ระดับ 2', '10', '25%'],
      ['ระดับ 3', '25', '62.5%'],
    ]);
    const widths = [...(table?.querySelectorAll('svg rect:not(.track)') ?? [])].map((bar) => bar.getAttribute('width'));
    expect(widths).to.deep.equal(['25.0', '62.5']);
    expect(table?.querySelectorAll('svg:not([aria-hidden=true])')).to.have.length(0);
  });

  it('give the mean of numbers that are asked by row in one table, with the name of each row', async () => {
    const { root } = await draw(reply, 'en');
    const table = [...root.querySelectorAll('table')].at(-1);
    const texts = [...(table?.querySelectorAll('caption, th, td') ?? [])].map((cell) => cell.textContent?.trim());
    expect(texts).to.deep.equal(['รายวัน: ชั่วโมง', 'Item', 'Mean', 'จันทร์', '3.5', 'อังคาร', 'not shown']);
  });

  it('say why some are not shown, and of which question there are too few', async () => {
    const { words } = await draw(reply, 'en');
    expect(words())
      .to.contain('fewer than 5 answers')
      .and.to.contain('The answers to this question cannot be published');
  });

  it('have no table of a question of which nothing is published', async () => {
    const { root } = await draw(reply);
    const captions = [...root.querySelectorAll('caption')].map(({ textContent }) => textContent);
    expect(captions).to.include('เจ้าหน้าที่').and.not.to.include('สถานที่');
    expect([...root.querySelectorAll('p[part=label]')].map(({ textContent }) => textContent)).to.deep.equal(['สถานที่']);
  });

  it('say that too few have answered, and that nothing is published', async () => {
    const none = { ...reply, responses: null, publishedAt: null, questions: [] };
    expect((await draw(none, 'en')).words()).to.contain('Fewer than 10 people have answered');
    expect((await draw(undefined, 'en')).words()).to.equal('The results of this survey are not published.');
  });

  for (const language of ['th', 'en'] as const) {
    for (const scheme of ['', 'dark']) {
      it(`can be used by everybody (${language} ${scheme || 'light'})`, async () => {
        const { host } = await draw(reply, language, scheme);
        host.style.background = scheme ? '#1c2127' : '#fff';
        await expect(host).to.be.accessible();
      });
    }
  }

  it('need no sideways scroll at 320 px with text of twice the size', async () => {
    const { host } = await draw(reply);
    host.style.width = '320px';
    host.style.fontSize = '200%';
    expect(host.scrollWidth).to.be.at.most(320);
  });

  it('show markup as the text that it is', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const { root, words } = await draw({ ...reply, title });
    expect(root.querySelector('img')).to.equal(null);
    expect(words()).to.contain(title);
  });
});
