import { questions } from './form.mjs';
import { page } from './page.mjs';
import { packageFile } from './peers.mjs';

/**
 * Form.io with its renderer alone, not the builder, and the style sheets that its templates need. Kinder than its
 * documentation: no icon font, and the form is in the page.
 */
export const formio = {
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
let feedback;
Formio.createForm(document.getElementById('formio'), ${JSON.stringify({ components })}).then((form) => { feedback = form; });
</script>`,
    }),
  taken: (tab) =>
    tab.waitForFunction("typeof feedback === 'object' && String(feedback.submission.data.satisfaction) === '1'"),
};

const kinds = {
  rating: ({ rateValues }) => ({ type: 'radio', values: options(rateValues) }),
  checkbox: ({ choices }) => ({ type: 'selectboxes', values: options(choices) }),
  comment: () => ({ type: 'textarea' }),
  text: () => ({ type: 'textfield' }),
};

const options = (choices) => choices.map(({ value, text }) => ({ value: String(value), label: text.th }));

const components = [
  ...questions.map((question) => ({
    key: question.name,
    label: question.title.th,
    input: true,
    ...kinds[question.type](question),
    // The same rule in its words: asked about what went well from 4 on, about what did not up to 3.
    ...(question.visibleIf && {
      customConditional: `show = !data.satisfaction || data.satisfaction ${question.visibleIf.slice(-4)};`,
    }),
  })),
  { type: 'button', key: 'submit', action: 'submit', label: 'ส่งความคิดเห็น' },
];
