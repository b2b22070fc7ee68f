import { page } from './page.mjs';
import { packageFile } from './peers.mjs';

/**
 * Form.io with its renderer alone, not the builder, and the style sheets that its templates need. Kinder than its
 * documentation: no icon font, and the form is in the page.
 */
export const formio = ({ questions, first, submit }) => ({
  name: 'Form.io (`@formio/js`)',
  files: {
    '/bootstrap.min.css': packageFile('bootstrap/dist/css/bootstrap.min.css'),
    '/formio.form.min.css': packageFile('@formio/js/dist/formio.form.min.css'),
    '/formio.form.min.js': packageFile('@formio/js/dist/formio.form.min.js'),
  },
  page: () =>
    page({
      head: `<link rel="stylesheet" href="/bootstrap.min.css">
<link rel="stylesheet" href="/formio.form.min.css">
<script src="/formio.form.min.js"></script>`,
      form: `<div id="formio"></div>
<script>
let answered;
Formio.createForm(document.getElementById('formio'), ${JSON.stringify({ components: componentsFor(questions, submit) })})
  .then((form) => { answered = form; });
</script>`,
    }),
  taken: (tab) =>
    tab.waitForFunction(
      `typeof answered === 'object' && String(answered.submission.data.${first.name}) === '${first.value}'`,
    ),
});

const kinds = {
  rating: ({ rateValues }) => ({ type: 'radio', values: options(rateValues) }),
  radiogroup: ({ choices }) => ({ type: 'radio', values: options(choices) }),
  checkbox: ({ choices }) => ({ type: 'selectboxes', values: options(choices) }),
  // A native list; its own, with a search, weighs more.
  dropdown: ({ choices }) => ({ type: 'select', widget: 'html5', data: { values: options(choices) } }),
  matrix: ({ rows, columns }) => ({ type: 'survey', questions: options(rows), values: options(columns) }),
  comment: () => ({ type: 'textarea' }),
  text: () => ({ type: 'textfield' }),
};

const options = (choices) => choices.map(({ value, text }) => ({ value: String(value), label: text.th }));

const componentsFor = (questions, submit) => [
  ...questions.map((question) => ({
    key: question.name,
    label: question.title.th,
    input: true,
    ...kinds[question.type](question),
    ...(question.visibleIf && { customConditional: `show = ${conditionOf(question.visibleIf)};` }),
  })),
  { type: 'button', key: 'submit', action: 'submit', label: submit },
];

/** The same rule in its words: JavaScript about `data`. */
const conditionOf = (expression) =>
  expression
    .replace(/\{(\w+)\} empty/g, '!data.$1')
    .replace(/\{(\w+)\}/g, 'data.$1')
    .replace(/ = /g, ' == ')
    .replace(/ or /g, ' || ');
