import { expect } from '@open-wc/testing';
import { onlyRecord, send, visit } from './visit.ts';

describe('a form in the page', () => {
  const children = () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify({ elements: [{ type: 'boolean', name: 'again', title: 'Again?' }] });
    return script;
  };

  it('is asked in place of the backend’s, with words of ours where it has none', async () => {
    const somebody = await visit({ children: children() });
    await somebody.reads('Yes');
    (somebody.element.parentElement as HTMLElement).lang = 'th';
    await somebody.reads('ไม่ใช่');
  });

  it('gives way to the backend’s on plain http, where its version cannot be known', async () => {
    const subtle = Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle') as PropertyDescriptor;
    Object.defineProperty(Crypto.prototype, 'subtle', { ...subtle, get: () => undefined });
    try {
      const somebody = await visit({ children: children() });
      await somebody.choosesFace(5);
      await send(somebody);
      await somebody.sees('.thanks');
      expect(onlyRecord(somebody)).to.deep.include({ answers: { satisfaction: 5 } });
    } finally {
      Object.defineProperty(Crypto.prototype, 'subtle', subtle);
    }
  });
});

describe('the problems of a form', () => {
  it('are shown all at once, with links that move the focus to the question', async () => {
    const children = document.createElement('script');
    children.type = 'application/json';
    children.textContent = JSON.stringify({
      elements: [
        { type: 'text', name: 'a b', title: 'Name', isRequired: true },
        { type: 'radiogroup', name: 'c', title: 'Reason', isRequired: true, choices: ['x', 'y'] },
      ],
    });
    const somebody = await visit({ children });
    await send(somebody);
    const summary = await somebody.sees('.summary');
    expect(summary.matches(':focus')).to.equal(true);
    const links = [...summary.querySelectorAll('a')];
    expect(links.map((link) => link.innerText.trim())).to.deep.equal([
      'Name – Answer this question',
      'Reason – Answer this question',
    ]);
    links[1]?.click();
    expect((await somebody.sees('[type=radio]')).matches(':focus')).to.equal(true);
    await somebody.types(1, 'ก');
    expect(summary.querySelectorAll('a')).to.have.length(1);
  });
});
