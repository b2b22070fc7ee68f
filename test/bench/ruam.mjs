import { page } from './page.mjs';

/** Ruam's two ways into a page. Its files and its backend are those of the built server. */
export const ruam = (version) => [
  contender("Ruam, the widget's own file", `/${version}/feedback.js`),
  contender('Ruam, by the loader', '/ruam.js'),
];

const contender = (name, script) => ({
  name,
  files: {},
  page: () =>
    page({
      head: `<script type="module" src="${script}"></script>`,
      form: '<ruam-feedback><a href="tel:1506">โทร 1506</a></ruam-feedback>',
    }),
  // The first choice counts at once: it is taken when the backend has stored it.
  taken: (tab) =>
    tab.waitForResponse(
      async (reply) =>
        reply.status() === 201 &&
        reply.request().postDataJSON()?.answers.satisfaction === 1 &&
        'id' in (await reply.json()),
    ),
});
