import { expect, fixture, html } from '@open-wc/testing';
import type { Outcome } from '../../src/backends/backend.ts';
import type { StatsReply } from '../../src/contract/stats.ts';
import type { RuamStats } from '../../src/widgets/stats/stats.ts';
import '../../src/widgets/stats/define.ts';

const zero = {
  ...{ received: 0, finished: 0, open: 0, overdue: 0, resolved: 0, confirmed: 0, lapsed: 0 },
  ...{ forwarded: 0, noAction: 0, duplicate: 0, withdrawn: 0, reopened: 0 },
};
const reply = (received: number, ranWhole: boolean): StatsReply => ({
  ...{ period: '2569-H1', from: '2025-09-30T17:00:00Z', to: '2026-03-31T17:00:00Z', asOf: '2026-04-05T03:00:00Z' },
  series: [
    {
      ...{ kind: 'general', ranWhole, figures: { ...zero, received, finished: received } },
      months: [
        { month: '2568-10', figures: zero },
        { month: '2568-11', figures: { ...zero, received, finished: received } },
      ],
    },
  ],
});

const textOf = (element: Element) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';

async function shown(outcome: Outcome<StatsReply>, lang = 'th') {
  const asked: (string | undefined)[] = [];
  const backend = {
    getStats: async (period?: string) => {
      asked.push(period);
      return outcome;
    },
  };
  const element = await fixture<RuamStats>(
    html`<ruam-stats lang=${lang} period="2569-H1" .backend=${backend as never}><a href="tel:1694">1694</a></ruam-stats>`,
  );
  await element.updateComplete;
  return { element, asked };
}

describe('figures of complaints', () => {
  it('are told by month and in all, in words of the period', async () => {
    const { element, asked } = await shown({ ok: true, value: reply(3, true) });
    expect(asked).to.deep.equal(['2569-H1']);
    expect(textOf(element)).to.contain('รอบ 6 เดือนแรก ปีงบประมาณ พ.ศ. 2569');
    const rows = [...(element.shadowRoot?.querySelectorAll('table tbody tr, tfoot tr') ?? [])].map((row) =>
      [...row.children].map((cell) => cell.lastChild?.textContent?.trim()).join(' '),
    );
    expect(rows.slice(0, 3)).to.deep.equal(['ตุลาคม 2568 0 0 0 0', 'พฤศจิกายน 2568 3 3 0 0', 'รวม 3 3 0 0']);
  });

  it('have their names beside them where there is no room for columns, and nothing is cut off', async () => {
    for (const [lang, name] of [
      ['th', 'เกินกำหนด'],
      ['en', 'Overdue'],
    ] as const) {
      const { element } = await shown({ ok: true, value: reply(3, true) }, lang);
      element.style.width = '300px';
      const table = element.shadowRoot?.querySelector('table') as HTMLElement;
      const overdue = [...table.querySelectorAll<HTMLElement>('tfoot .name')].at(-1);
      expect(overdue?.innerText).to.equal(name);
      expect(overdue?.offsetWidth).to.be.greaterThan(0);
      expect(table.scrollWidth).to.be.at.most(300);
      expect(table.querySelector('tfoot')?.getBoundingClientRect().right).to.be.at.most(
        element.getBoundingClientRect().right,
      );
      await expect(element).to.be.accessible();
      element.style.width = '800px';
      expect(overdue?.offsetWidth).to.equal(0);
    }
  });

  it('say that there was none only of a whole period', async () => {
    const whole = await shown({ ok: true, value: reply(0, true) });
    expect(textOf(whole.element)).to.contain('ไม่มีเรื่องร้องเรียนในรอบ 6 เดือนแรก');
    const part = await shown({ ok: true, value: reply(0, false) }, 'en');
    expect(textOf(part.element)).to.contain('No complaints in this period so far');
  });

  it('are asked for again when they did not come, and the page’s own words stay', async () => {
    const { element, asked } = await shown({ ok: false, failure: { reason: 'offline', unknown: true } });
    expect(element.shadowRoot?.querySelector('slot')).not.to.equal(null);
    element.shadowRoot?.querySelector('button')?.click();
    expect(asked).to.have.length(2);
  });

  it('are those of another period when the page says so', async () => {
    const { element, asked } = await shown({ ok: true, value: reply(3, true) });
    element.period = '2569';
    await element.updateComplete;
    expect(asked).to.deep.equal(['2569-H1', '2569']);
  });

  it('can be used by everybody', async () => {
    const { element } = await shown({ ok: true, value: reply(3, true) });
    await expect(element).to.be.accessible();
  });
});
