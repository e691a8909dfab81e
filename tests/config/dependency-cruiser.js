import { builtinModules } from 'node:module';
import { DIRECTIONS, EDGES, EFFECTS, OPTIONAL_PACKAGES, PACKAGE_OWNERS, SURFACE } from './import-directions.js';

/** @typedef {import('dependency-cruiser').IConfiguration} Configuration */
/** @typedef {NonNullable<Configuration['forbidden']>[number]} Rule */

/** @param {string} name */
const escaped = (name) => name.replaceAll(/[.+/-]/g, '\\$&');
/** @param {readonly string[]} names */
const anyOf = (names) => names.map(escaped).join('|');

/** Folders that lie inside this one but answer for themselves: `report/client` is not `report`. @param {string} folder */
const inner = (folder) =>
  Object.keys(DIRECTIONS)
    .filter((other) => other.startsWith(`${folder}/`))
    .map((other) => other.slice(folder.length + 1));

/** Matches the files of a folder, those of its independent inner folders left out. @param {string} folder */
const filesOf = (folder) => {
  const apart = inner(folder);
  return `^src/${escaped(folder)}/${apart.length > 0 ? `(?!(?:${anyOf(apart)})/)` : ''}`;
};

/** @type {(line: readonly [string, import('./import-directions.js').Direction]) => Rule} */
const direction = ([folder, { allowed, reason }]) => ({
  name: `${folder}-imports`,
  comment: reason,
  severity: 'error',
  from: { path: filesOf(folder) },
  to: { path: '^src/', pathNot: [folder, ...allowed].map(filesOf) },
});

/** @type {(line: readonly [string, string]) => Rule} */
const owner = ([name, folder]) => ({
  name: `${name}-owner`,
  comment: `Only src/${folder} knows ${name}: it can be exchanged there without anybody noticing.`,
  severity: 'error',
  from: { path: '^src/', pathNot: filesOf(folder) },
  to: { path: `(?:^|/)node_modules/(?:@types/)?${escaped(name)}/` },
});

/** @type {Configuration} */
export default {
  forbidden: [
    ...Object.entries(DIRECTIONS).map(direction),
    {
      name: 'surface-imports',
      comment: SURFACE.reason,
      severity: 'error',
      from: { path: '^src/[^/]+$' },
      to: { path: '^src/', pathNot: SURFACE.allowed.map(filesOf) },
    },
    ...Object.entries(PACKAGE_OWNERS).map(owner),
    {
      name: 'model-alone',
      comment: 'The model is types, guards and tables: it needs no package and no module of Node.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { pathNot: '^src/' },
    },
    {
      name: 'effects-at-the-edge',
      comment: `Files, processes and sockets are for src/{${EDGES.join(',')}}; a pure stage runs anywhere and gives the same bytes.`,
      severity: 'error',
      from: { path: '^src/', pathNot: EDGES.map(filesOf) },
      to: { dependencyTypes: ['core'], path: `^(?:node:)?(?:${anyOf(EFFECTS)})$` },
    },
    {
      name: 'no-node-in-the-page',
      comment: 'What the browser bundle reaches must run without Node.',
      severity: 'error',
      from: { path: '^src/report/client/' },
      to: { path: `^(?:node:)?(?:${anyOf(builtinModules)})$`, reachable: true },
    },
    {
      name: 'no-templates-in-the-page',
      comment: 'Pages are made before they are opened: the template engine would only make them heavier.',
      severity: 'error',
      from: { path: '^src/report/client/' },
      to: { path: '(?:^|/)node_modules/handlebars/', reachable: true },
    },
    {
      name: 'no-cycles',
      comment: 'In a cycle no file can be read first.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-tests-in-src',
      comment: 'What is shipped must not need what is not.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-development-packages',
      comment: 'An installed package has no development dependencies: the import would fail at the user.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        pathNot: `(?:^|/)node_modules/(?:@types|${anyOf(OPTIONAL_PACKAGES)})/`,
      },
    },
    {
      name: 'optional-packages-late',
      comment: 'What may be missing is loaded where its absence can be told, never with the program.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: `(?:^|/)node_modules/(?:${anyOf(OPTIONAL_PACKAGES)})/`,
        dynamic: false,
        dependencyTypesNot: ['type-import', 'type-only'],
      },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere was not checked by any rule above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    skipAnalysisNotInRules: false,
  },
};
