import { questions } from './form.mjs';
import { page } from './page.mjs';

/** The least that asks the same: a plain HTML form, without a line of script. */
export const floor = {
  name: 'a plain HTML form',
  native: true,
  files: {},
  page: () =>
    page({
      form: `<form method="post" action="/api/v1/forms/feedback/responses" accept-charset="utf-8">
<input type="hidden" name="lang" value="th">
${questions.map((question) => fields[question.type](question)).join('\n')}
<button>ส่งความคิดเห็น</button>
</form>`,
    }),
  taken: (tab) =>
    tab.waitForFunction(() => document.forms[0] && new FormData(document.forms[0]).get('satisfaction') === '1'),
};

const fields = {
  rating: (question) => choices('radio', question, question.rateValues),
  checkbox: (question) => choices('checkbox', question, question.choices),
  comment: ({ name, title }) => `<p><label>${title.th} <textarea name="${name}" rows="4"></textarea></label></p>`,
  text: ({ name, title }) => `<p><label>${title.th} <input type="text" name="${name}"></label></p>`,
};

const choices = (type, { name, title }, values) => `<fieldset><legend>${title.th}</legend>
${values.map(({ value, text }) => `<label><input type="${type}" name="${name}" value="${value}"> ${text.th}</label>`).join('\n')}
</fieldset>`;
