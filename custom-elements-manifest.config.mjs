const isPublic = ({ privacy, name }) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');

/** Leaves what a page may use: elements with a tag, their public members, the events that are described. */
const publicFace = {
  name: 'ruam-public-face',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      module.declarations = module.declarations?.filter(({ tagName }) => tagName) ?? [];
      module.exports = module.exports?.filter(({ kind, declaration }) => {
        return (
          kind === 'custom-element-definition' || module.declarations.some(({ name }) => name === declaration.name)
        );
      });
      for (const element of module.declarations) {
        element.members = element.members?.filter(isPublic) ?? [];
        const names = element.members.map(({ name }) => name);
        element.attributes = element.attributes?.filter(({ fieldName }) => names.includes(fieldName)) ?? [];
        element.events = element.events?.filter(({ description }) => description) ?? [];
      }
    }
    manifest.modules = manifest.modules.filter((module) => module.exports?.length);
  },
};

export default {
  globs: ['src/ui/element.ts', 'src/widgets/*/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicFace],
};
