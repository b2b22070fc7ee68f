import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { start } from '../../src/loader/start.ts';
import { until } from '../../stories/until.ts';

let count = 0;

/** Puts a widget of a kind of its own into the page and starts the loader. */
async function load(prepare: (widget: HTMLElement, page: HTMLElement) => void) {
  const tag = `x-started-${++count}`;
  const code = `../../src/loader/watch.ts?${tag}`;
  const widget = document.createElement(tag);
  const page = await fixture<HTMLElement>(html`<main></main>`);
  page.append(widget);
  prepare(widget, page);
  start({ [tag]: [[code, '']] }, import.meta.url);
  return { widget, isFetched: () => document.head.querySelector(`link[rel=modulepreload][href$="${tag}"]`) !== null };
}

const pushDown = (widget: HTMLElement, page: HTMLElement, screens: number) => {
  page.style.paddingTop = `${screens * innerHeight}px`;
  widget.style.display = 'block';
  widget.style.height = '10px';
};

describe('the code of a widget', () => {
  it('it is fetched at once, not after the next frame, where the widget is in sight', async () => {
    const { isFetched } = await load(() => {});
    expect(isFetched()).to.be.true;
  });

  it('it is fetched at once where the widget is less than one and a half screens below', async () => {
    const { isFetched } = await load((widget, page) => pushDown(widget, page, 2));
    expect(isFetched()).to.be.true;
  });

  it('it waits for the person to come near where the widget is farther below', async () => {
    const { isFetched, widget } = await load((widget, page) => pushDown(widget, page, 4));
    await nextFrame();
    await nextFrame();
    expect(isFetched()).to.be.false;
    widget.scrollIntoView();
    await until(isFetched, 'that it is fetched');
  });

  it('it waits until a widget that is not displayed is', async () => {
    const { isFetched, widget } = await load((widget) => {
      widget.style.setProperty('display', 'none', 'important');
    });
    await nextFrame();
    await nextFrame();
    expect(isFetched()).to.be.false;
    widget.style.setProperty('display', 'block', 'important');
    await until(isFetched, 'that it is fetched');
  });

  it('it waits where the widget is pushed out of the page’s side', async () => {
    const { isFetched } = await load((widget) => {
      Object.assign(widget.style, { position: 'absolute', left: '-9999px' });
    });
    await nextFrame();
    await nextFrame();
    expect(isFetched()).to.be.false;
  });
});
