import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createForm } from '../../src/form/index.ts';
import { createFilling } from '../../src/questions/filling.ts';
import { commonLooks } from '../../src/questions/index.ts';
import { createChoiceLoader } from '../../src/questions/survey/choices-by-url.ts';

const host = {
  requestUpdate() {},
  updateComplete: Promise.resolve(true),
  renderRoot: { querySelector: () => null } as unknown as ParentNode,
};

/** What is found at an address; nothing is a failure. */
let web: Record<string, unknown>;
let asked: string[];

beforeEach(() => {
  asked = [];
  vi.stubGlobal('document', { baseURI: 'https://page.example/survey/' });
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    asked.push(address);
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    return address in web ? Response.json(web[address]) : new Response('', { status: 500 });
  });
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function open(...elements: Record<string, unknown>[]) {
  const form = createForm({ elements }, { locale: 'th' });
  const filling = createFilling(host, form, commonLooks);
  const loader = createChoiceLoader(() => {});
  const offered = (name: string) => form.questions.get(name)?.choices.map(({ value, text }) => [value, text]);
  return { form, follow: () => loader.follow(filling), offered };
}

const province = { type: 'dropdown', name: 'province', choicesByUrl: { url: 'provinces.json' } };

it('it offers what is found at an address, in whatever form it is written', async () => {
  web = {
    'https://page.example/survey/provinces.json': ['กระบี่', { value: 10, text: 'กรุงเทพมหานคร' }],
    'https://api.example/list?all': { data: { rows: [{ id: 'a', name: 'หนึ่ง' }] } },
  };
  const choicesByUrl = { url: 'https://api.example/list?all', path: 'data;rows', valueName: 'id', titleName: 'name' };
  const { follow, offered } = open(province, { type: 'checkbox', name: 'b', choicesByUrl });
  follow();
  await expect.poll(() => offered('b')).toEqual([['a', 'หนึ่ง']]);
  expect(offered('province')).toEqual([
    ['กระบี่', 'กระบี่'],
    [10, 'กรุงเทพมหานคร'],
  ]);
});

it('it asks once for each address, and anew when an answer in it changes', async () => {
  web = {
    'https://page.example/survey/provinces.json': [1, 2],
    'https://page.example/survey/1.json': ['x'],
    'https://page.example/survey/2.json': ['y'],
  };
  const { form, follow, offered } = open(province, {
    type: 'dropdown',
    name: 'district',
    choicesByUrl: { url: '{province}.json' },
  });
  follow();
  follow();
  await expect.poll(() => offered('province')?.length).toBe(2);
  expect(asked).toHaveLength(1);
  for (const [value, found] of [
    [1, 'x'],
    [2, 'y'],
    [1, 'x'],
  ] as const) {
    form.set('province', value);
    follow();
    await expect.poll(() => offered('district')).toEqual([[found, found]]);
  }
  expect(asked).toHaveLength(3);
});

it('it asks for nothing where the address is none of the web', async () => {
  web = {};
  const urls = ['javascript:alert(1)', 'data:application/json,[1]', 'http://', 'file:///etc/passwd'];
  const { follow } = open(...urls.map((url, at) => ({ ...province, name: `q${at}`, choicesByUrl: { url } })));
  follow();
  expect(asked).toEqual([]);
});

it('it leaves what the author wrote where nothing comes', async () => {
  web = {};
  const { follow, offered } = open({ ...province, choices: ['written'] });
  follow();
  await expect.poll(() => vi.mocked(console.error).mock.calls.length).toBe(1);
  expect(offered('province')).toEqual([['written', 'written']]);
});
