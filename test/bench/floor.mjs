import { page } from './page.mjs';

/** The least that asks the same: a plain HTML form, without a line of script. */
export const floor = ({ name, questions, first, submit }) => ({
  name: 'a plain HTML form',
  native: true,
  files: {},
  page: () =>
    page({
      form: `<form method="post" action="/api/v1/forms/${name}/responses" accept-charset="utf-8">
<input type="hidden" name="lang" value="th">
${questions.map((question) => fields[question.type](question)).join('\n')}
<button>${submit}</button>
</form>`,
    }),
  taken: (tab) =>
    tab.waitForFunction(
      ([name, value]) => document.forms[0] && new FormData(document.forms[0]).get(name) === value,
      [first.name, String(first.value)],
    ),
});

const fields = {
  rating: (question) => choices('radio', question, question.rateValues),
  radiogroup: (question) => choices('radio', question, question.choices),
  checkbox: (question) => choices('checkbox', question, question.choices),
  dropdown: ({ name, title, choices }) => `<p><label>${title.th} <select name="${name}"><option></option>
${choices.map(({ value, text }) => `<option value="${value}">${text.th}</option>`).join('\n')}
</select></label></p>`,
  matrix: ({ name, title, rows, columns }) => `<fieldset><legend>${title.th}</legend>
${rows.map(({ value, text }) => choices('radio', { name: `${name}.${value}`, title: text }, columns)).join('\n')}
</fieldset>`,
  comment: ({ name, title }) => `<p><label>${title.th} <textarea name="${name}" rows="4"></textarea></label></p>`,
  text: ({ name, title }) => `<p><label>${title.th} <input type="text" name="${name}"></label></p>`,
};

const choices = (type, { name, title }, values) => `<fieldset><legend>${title.th}</legend>
${values.map(({ value, text }) => `<label><input type="${type}" name="${name}" value="${value}"> ${text.th}</label>`).join('\n')}
</fieldset>`;
