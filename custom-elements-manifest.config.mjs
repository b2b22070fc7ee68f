import { attributeTypes, defaults, publicFace } from './tools/manifest-plugins.mjs';

export default {
  // Besides the elements, what their attributes' types are made of.
  globs: [
    'src/ui/element.ts',
    'src/ui/scheme.ts',
    'src/backends/index.ts',
    'src/questions/form-element.ts',
    'src/widgets/*/*.ts',
  ],
  exclude: ['src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicFace, attributeTypes(), defaults],
};
