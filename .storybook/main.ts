import { join } from 'node:path';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { root } from '../tools/ensure.mjs';
import { writeManifest } from '../tools/manifest.mjs';

// What Storybook says of the elements is read from there.
await writeManifest(join(root, 'dist'));

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.mdx', '../stories/*.stories.ts'],
  staticDirs: ['../stories/pictures'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-docs'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
