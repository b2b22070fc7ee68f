import { defineConfig } from 'vite';

/** What everything that Vite builds here has in common; `tools/files.mjs` says which files there are. */
export default defineConfig({
  publicDir: false,
  oxc: { decorator: { legacy: true } },
  build: {
    // ES2022 is Chrome 94. Named as such, it would have private members rewritten, for a fault that touches none of ours.
    target: ['es2022', 'firefox115', 'safari17'],
    reportCompressedSize: false,
  },
});
