import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json' with { type: 'json' };
import { extractArgTypes } from './described.ts';

setCustomElementsManifest(manifest);

const preview: Preview = {
  globalTypes: {
    lang: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'th', title: 'ไทย' },
          { value: 'en', title: 'English' },
        ],
      },
    },
    scheme: {
      description: 'Colours of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
  },
  initialGlobals: { lang: 'th', scheme: 'light' },
  // The page decides, as it does where the widgets are used: they follow its language and its color-scheme.
  decorators: [
    (story, { globals }) => {
      document.documentElement.lang = globals.lang;
      document.documentElement.style.colorScheme = globals.scheme;
      return story();
    },
  ],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { extractArgTypes },
    layout: 'padded',
  },
};

export default preview;
