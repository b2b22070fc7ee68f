import { expect } from '@open-wc/testing';
import { surveyRestWords } from '../../src/locales/en/survey-rest.ts';
import { visit } from './survey-visit.ts';

const elements = [{ type: 'text', name: 'what', title: 'What happened?' }];

/** Somebody answers a survey of one question, sends it, and reads what it says at the end. */
async function thanked(form: object, said = 'Long queue') {
  const somebody = await visit({ form: { pages: [{ elements }], ...form } });
  await somebody.types(0, said);
  await somebody.presses('Send answers');
  const thanks = await somebody.until(() => somebody.root.querySelector('.thanks'), 'the thanks');
  return { ...somebody, thanks };
}

describe('what a survey says at the end', () => {
  it('has the headings, lists and links that its author wrote, which open beside the page', async () => {
    const completedHtml =
      '<h4>What happens now</h4><ul><li>We read it&nbsp;all</li></ul><a href="https://example.go.th/">Our plan</a>';
    const { thanks, until } = await thanked({ completedHtml });
    const link = await until(() => thanks.querySelector<HTMLAnchorElement>('.ending a'), 'a link');
    expect([link.href, link.target, link.innerText]).to.deep.equal(['https://example.go.th/', '_blank', 'Our plan']);
    expect(thanks.querySelector('h4')?.innerText).to.equal('What happens now');
    expect(thanks.querySelector('li')?.textContent).to.equal('We read it\u00a0all');
  });

  it('goes by the answers, and an answer with markup in it stays words', async () => {
    const { thanks, until } = await thanked(
      {
        completedHtml: '<p>Thank you</p>',
        completedHtmlOnCondition: [{ expression: '{what} notempty', html: '<h4>You said</h4><p><b>{what}</b></p>' }],
      },
      '<a href="https://evil.example/">me</a> &amp; <i>co</i>',
    );
    const bold = await until(() => thanks.querySelector('.ending b'), 'the answer');
    expect(bold.textContent).to.equal('<a href="https://evil.example/">me</a> &amp; <i>co</i>');
    expect(bold.childElementCount).to.equal(0);
  });

  it('never runs, and brings no element that is not on the list', async () => {
    const completedHtml =
      '<p onclick="window.ended=1" style="position:fixed">Thanks</p><img src=x onerror="window.ended=1">' +
      '<script>window.ended=1</script><svg onload="window.ended=1"></svg><iframe srcdoc="x"></iframe>' +
      '<form action="//evil"><input name=x></form><style>*{display:none}</style><a href="javascript:window.ended=1">a</a>';
    const { thanks, until } = await thanked({ completedHtml });
    const paragraph = await until(() => thanks.querySelector('.ending p'), 'the words');
    expect(paragraph.getAttributeNames()).to.deep.equal([]);
    expect(thanks.querySelector('script, style, iframe, form, input, img, svg, a[href]')).to.equal(null);
    expect((window as { ended?: number }).ended).to.equal(undefined);
  });

  it('says thank you in its own words where the author wrote nothing that can be read', async () => {
    const { thanks, until } = await thanked({ completedHtml: '<script>x()</script><img src="x">' });
    await until(() => thanks.querySelector('p')?.textContent === surveyRestWords.thanksMore, 'its own words');
    expect(thanks.querySelectorAll('.ending').length).to.equal(0);
  });
});
