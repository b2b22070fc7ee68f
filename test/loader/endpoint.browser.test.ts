import { expect } from '@open-wc/testing';
import { basePath } from '../../src/contract/wire.ts';
import { endpointOf, ownScript, rootOf } from '../../src/loader/endpoint.ts';

const page = document.createElement('div');

function put(html: HTMLElement) {
  page.append(html);
  return html;
}

/** A script that the browser does not fetch. */
function script(src: string, endpoint?: string): HTMLScriptElement {
  const element = document.createElement('script');
  element.type = 'text/plain';
  element.src = src;
  if (endpoint !== undefined) element.dataset.endpoint = endpoint;
  put(element);
  return element;
}

function meta(content: string) {
  const element = document.createElement('meta');
  element.name = 'ruam-endpoint';
  element.content = content;
  put(element);
}

describe('where a widget finds its backend', () => {
  beforeEach(() => document.body.append(page));
  afterEach(() => page.replaceChildren());

  for (const file of ['ruam.js', '0.1.0/ruam.js', '0.1.0/chunks/ui.js', '12.0.3-beta.1/feedback/popup.js?x#y']) {
    it(`it takes ${file} for a file of the same folder`, () => {
      expect(rootOf(`https://127.0.0.1:8080/${file}`)).to.equal('https://127.0.0.1:8080/');
      expect(rootOf(`https://cdn.example/a/b/${file}`)).to.equal('https://cdn.example/a/b/');
    });
  }

  it('it asks the element first', () => {
    script('https://api.example/ruam.js', 'https://script.example/api/v1');
    const element = document.createElement('i');
    element.setAttribute('endpoint', 'https://own.example/api/v1/');
    expect(endpointOf(element, 'https://api.example/ruam.js')).to.equal('https://own.example/api/v1');
  });

  it('it asks the script from its own folder, not a stranger’s', () => {
    meta('https://meta.example/api/v1');
    script('https://other.example/ruam.js', 'https://other.example/api/v1');
    script('http://[broken', 'https://broken.example/api/v1');
    script('https://api.example/1.2.3/ruam.js', '/moved');
    expect(endpointOf(undefined, 'https://api.example/1.2.3/chunks/ui.js')).to.equal(`${location.origin}/moved`);
  });

  it('it asks the page where the script says nothing', () => {
    meta('https://meta.example/api/v1');
    script('https://api.example/ruam.js', '');
    expect(endpointOf(undefined, 'https://api.example/ruam.js')).to.equal('https://meta.example/api/v1');
  });

  it('it goes to where its code came from when nobody says anything', () => {
    expect(endpointOf(undefined, 'https://api.example/a/ruam.js')).to.equal(`https://api.example${basePath}`);
  });

  it('it finds the script that carries the nonce', () => {
    script('https://api.example/ruam.js');
    const wanted = script('https://api.example/0.1.0/feedback.js');
    wanted.setAttribute('nonce', 'abc');
    expect(ownScript('https://api.example/0.1.0/feedback/popup.js', 'nonce')).to.equal(wanted);
  });
});
