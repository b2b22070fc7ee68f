import type { Page } from 'playwright-core';

/** Each would leave a mark on the page, were any of it taken as more than text. */
export const vectors = [
  '<script>ran=1</script>',
  '<img src=x onerror=ran=1>',
  '<svg onload=ran=1>',
  '<svg><script>ran=1</script></svg>',
  '<svg><animate onbegin=ran=1 attributeName=x dur=1s>',
  '<math><mtext><script>ran=1</script></mtext></math>',
  '<iframe src="javascript:parent.ran=1"></iframe>',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<object data="data:text/html,<script>ran=1</script>"></object>',
  '<embed src="javascript:ran=1">',
  '<a href="javascript:ran=1">a</a>',
  '<a href=" java\tscript:ran=1">a</a>',
  '<a href="&#106;avascript:ran=1">a</a>',
  '<a href="data:text/html,<script>ran=1</script>">a</a>',
  '<a href="vbscript:ran=1">a</a>',
  '<form action="javascript:ran=1"><button>b</button></form>',
  '<button formaction="javascript:ran=1">b</button>',
  '<input autofocus onfocus=ran=1>',
  '<details open ontoggle=ran=1>d</details>',
  '<video><source onerror=ran=1></video>',
  '<audio src=x onerror=ran=1>',
  '<b onmouseover=ran=1 style="position:fixed;inset:0">b</b>',
  '<style>*{display:none}@import "//evil.example/x"</style>',
  '<link rel=stylesheet href="//evil.example/x.css">',
  '<meta http-equiv=refresh content="0;url=javascript:ran=1">',
  '<base href="//evil.example/">',
  '<template><img src=x onerror=ran=1></template>',
  '<noscript><p title="</noscript><img src=x onerror=ran=1>">',
  '<p title="\'><img src=x onerror=ran=1>">',
  '</textarea></select></title><script>ran=1</script>',
  '{{constructor.constructor("ran=1")()}}',
  '=HYPERLINK("javascript:ran=1")',
];

const all = vectors.join(' ');
const choices = vectors.map((text, index) => ({ value: `v${index}`, text }));

/** A survey that has them wherever words may stand. */
export const hostile = {
  title: all,
  description: all,
  showPreviewBeforeComplete: 'showAllQuestions',
  completedHtml: `<h4 onclick=ran=1>Thanks</h4> {q0} ${all}`,
  completeText: vectors[0],
  navigateToUrl: 'javascript:ran=1',
  notice: all,
  elements: [
    ...vectors.map((words, index) => ({
      type: index % 2 ? 'comment' : 'text',
      name: `q${index}`,
      title: `${words} {q0}`,
      description: words,
      placeholder: words,
    })),
    {
      type: 'text',
      name: 'code',
      title: 'Code',
      validators: [{ type: 'regex', regex: '^ok$', text: all }],
    },
    { type: 'radiogroup', name: 'radio', title: all, choices, showOtherItem: true, otherText: all },
    { type: 'checkbox', name: 'check', title: all, choices },
    { type: 'dropdown', name: 'drop', title: all, choices },
    { type: 'ranking', name: 'rank', title: all, choices },
    { type: 'tagbox', name: 'tags', title: all, choices },
    { type: 'rating', name: 'rate', title: all, rateValues: choices, minRateDescription: all, maxRateDescription: all },
    { type: 'matrix', name: 'matrix', title: all, rows: choices, columns: choices.slice(0, 5) },
    {
      type: 'imagepicker',
      name: 'pick',
      title: all,
      choices: [{ value: 1, text: all, imageLink: 'javascript:ran=1' }],
    },
    { type: 'image', name: 'picture', imageLink: 'data:image/svg+xml,<svg onload="ran=1"/>', altText: all },
    { type: 'html', name: 'rich', html: all },
    {
      type: 'panel',
      name: 'panel',
      title: all,
      description: all,
      elements: [{ type: 'boolean', name: 'yes', title: all }],
    },
  ],
};

/** Names of elements, as they are listed. */
export const elementsOf = (words: string) => new Set(words.trim().split(/\s+/));

/** What widgets are made of, and the markup of authors may come to. */
export const allowedElements =
  elementsOf(`a b blockquote br button code dd details div dl dt em fieldset form h2 h3 h4 h5 hr i img
  input label legend li ol option p path progress s section select slot small span strong sub summary sup svg circle g line
  table tbody td textarea th thead tr u ul rect polyline`);
/** Their attributes. */
export const allowedAttribute =
  /^(aria-[a-z]+|autocomplete|class|checked|cx|cy|d|dir|disabled|fill|for|height|hidden|href|id|inputmode|lang|max|min|maxlength|multiple|name|novalidate|open|part|placeholder|points|r|rel|role|rows|selected|src|stroke(-[a-z]+)?|tabindex|target|title|type|value|viewBox|width|x|y|step|focusable|loading|alt|enterkeyhint|spellcheck|style)$/;

/** What stands in a document and its open shadow roots that is not on the lists, and whether anything ran. */
export const strange = (page: Page, elements = [...allowedElements], attribute = allowedAttribute.source) =>
  page.evaluate(
    ([known, pattern]) => {
      const found = new Set<string>();
      const walk = (root: Document | ShadowRoot | Element) => {
        for (const element of root.querySelectorAll('*')) {
          if (!known.includes(element.localName)) found.add(`<${element.localName}>`);
          for (const { name, value } of element.attributes) {
            if (!new RegExp(pattern).test(name)) found.add(`${element.localName} ${name}`);
            if (/^(href|src|action|formaction)$/.test(name) && !/^(https?:|#|\/|mailto:|tel:)/.test(value))
              found.add(value);
            if (name === 'style' && !/^(min-height|--[a-z]+): [\d.a-z%]+;?$/.test(value)) found.add(`style ${value}`);
          }
        }
      };
      const survey = document.querySelector('ruam-survey')?.shadowRoot;
      walk(survey ?? document.body);
      return [...found, ...(Reflect.has(globalThis, 'ran') ? ['something ran'] : [])];
    },
    [elements, attribute] as const,
  );
