import { existsSync } from 'node:fs';
import { page } from './page.mjs';

/**
 * Ruam's two ways into a page; none where the built server has no such widget. Its files and its backend are those of the
 * built server. A form that does not come with the package is in the page for the widget's own file, and asked of the
 * backend for the loader.
 */
export function ruam(scenario, version) {
  const file = `/${version}/${scenario.widget}.js`;
  if (!existsSync(new URL(`../../dist/files${file}`, import.meta.url))) return [];
  return [
    contender(scenario, { name: "Ruam, the widget's own file", script: file, inPage: true }),
    contender(scenario, { name: 'Ruam, by the loader', script: '/ruam.js', inPage: false }),
  ];
}

const contender = (scenario, { name, script, inPage }) => ({
  name,
  files: {},
  page: () =>
    page({
      head: `<script type="module" src="${script}"></script>`,
      form: elementFor(scenario, inPage),
    }),
  taken: (tab) => (scenario.first.shows ? shown(tab, scenario) : stored(tab, scenario)),
});

function elementFor({ widget, name, form }, inPage) {
  const json = `<script type="application/json">${JSON.stringify(form).replaceAll('<', '\\u003c')}</script>`;
  const own = name === widget;
  const attribute = own ? '' : ` form="${name}"`;
  return `<ruam-${widget}${attribute}>${!own && inPage ? json : ''}<a href="tel:1506">โทร 1506</a></ruam-${widget}>`;
}

/** The first choice is taken when the question that it brings to light is there. */
function shown(tab, { first, questions }) {
  const { title } = questions.find(({ name }) => name === first.shows);
  return tab.getByText(title.th).waitFor();
}

/** The first choice counts at once: it is taken when the backend has stored it. */
function stored(tab, { first }) {
  return tab.waitForResponse(
    async (reply) =>
      reply.status() === 201 &&
      reply.request().postDataJSON()?.answers[first.name] === first.value &&
      'id' in (await reply.json()),
  );
}
