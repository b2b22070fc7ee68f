import { page } from './page.mjs';
import { packageFile } from './peers.mjs';

/**
 * SurveyJS with the files that its tutorial for HTML, CSS and JavaScript includes. Kinder than the tutorial: the form is in the
 * page, not in a file of its own, and the words of the buttons do not cost the Thai dictionary.
 */
export const surveyjs = ({ form, first, submit }) => ({
  name: 'SurveyJS (`survey-core`, `survey-js-ui`)',
  files: {
    '/survey-core.min.css': packageFile('survey-core/survey-core.min.css'),
    '/survey.core.min.js': packageFile('survey-core/survey.core.min.js'),
    '/survey-js-ui.min.js': packageFile('survey-js-ui/survey-js-ui.min.js'),
  },
  page: () =>
    page({
      head: `<link rel="stylesheet" href="/survey-core.min.css">
<script src="/survey.core.min.js"></script>
<script src="/survey-js-ui.min.js"></script>
<script>
const survey = new Survey.Model(${JSON.stringify(form)});
survey.locale = 'th';
survey.pageNextText = 'ต่อไป';
survey.completeText = '${submit}';
document.addEventListener('DOMContentLoaded', () => survey.render(document.getElementById('survey')));
</script>`,
      form: '<div id="survey"></div>',
    }),
  taken: (tab) =>
    tab.waitForFunction(`typeof survey === 'object' && survey.data.${first.name} === ${JSON.stringify(first.value)}`),
});
