// The house rules on imports. Each rule is proved by a planted breach in tests/tidy/rooms.test.ts.

/** Rooms from left to right: a room knows only those before it. */
const rooms = ['kernel', 'seal', 'record', 'access', 'engines', 'acts', 'capabilities', 'sample'];
const edges = ['server', 'cli', 'web'];
/** Capabilities from left to right: each may know, by the door, only those before it. */
const order = [
  'missions',
  'people',
  'record',
  'imports',
  'sources',
  'claims',
  'diplomacy',
  'mandates',
  'vetting',
  'forces',
  'situation',
  'cases',
  'reports',
];
const capability = '^src/capabilities/([^/]+)/';
/** noun.ts, decide.ts, policy.ts, problems.ts, words.ts, of a capability or a slice of it: pure. */
const rules = ['^src/capabilities/[^/]+/[^/]+\\.ts$', '^src/capabilities/[^/]+/[^/]+/[^/]+\\.ts$'];
const notRules = [
  '(/index\\.ts|/slice\\.ts|\\.test\\.tsx?)$',
  '^src/capabilities/[^/]+/(views|credentials|extract|intake|issue|texts)/',
];
const test = '\\.test\\.tsx?$';

const room = (name) => `^src/${name}/`;
const only = (who, packages) => ({
  name: `only-${who}-knows-${packages[0].replaceAll(/[^a-z]/g, '')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: [room(who), test] },
  to: { path: packages.map((name) => `node_modules/${name}/`) },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'kernel-knows-nobody',
      severity: 'error',
      from: { path: room('kernel'), pathNot: test },
      to: { pathNot: room('kernel') },
    },
    {
      name: 'seal-stands-alone',
      severity: 'error',
      from: { path: room('seal'), pathNot: test },
      to: { pathNot: ['^src/(seal|kernel)/', '^(node:)?crypto$'] },
    },
    {
      name: 'engines-know-the-kernel-only',
      severity: 'error',
      from: { path: room('engines'), pathNot: test },
      to: { path: '^src/', pathNot: '^src/(engines|kernel)/' },
    },
    {
      name: 'engines-do-no-io',
      severity: 'error',
      from: { path: room('engines'), pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'enter-capabilities-by-the-door',
      severity: 'error',
      from: { path: capability },
      to: {
        path: '^src/capabilities/',
        pathNot: ['^src/capabilities/$1/', '^src/capabilities/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'edges-enter-capabilities-by-the-door',
      severity: 'error',
      from: { path: '^src/(server|cli|web)/|^src/main\\.ts$' },
      to: { path: capability, pathNot: '^src/capabilities/[^/]+/index\\.ts$' },
    },
    ...[...rooms.filter((name) => name !== 'capabilities' && name !== 'engines'), ...edges].map(
      (name) => ({
        name: `enter-${name}-by-the-door`,
        severity: 'error',
        from: { path: '^src/', pathNot: room(name) },
        to: { path: room(name), pathNot: `^src/${name}/index\\.tsx?$` },
      }),
    ),
    {
      name: 'enter-engines-by-the-door',
      severity: 'error',
      from: { path: '^src/', pathNot: room('engines') },
      to: { path: room('engines'), pathNot: '^src/engines/[^/]+/index\\.ts$' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: rules, pathNot: notRules },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    },
    {
      name: 'rules-take-the-store-as-types-only',
      severity: 'error',
      from: { path: rules, pathNot: notRules },
      to: { path: '^src/(record|access)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-takes-capabilities-as-types-only',
      severity: 'error',
      from: { path: room('web') },
      to: { path: '^src/(capabilities|record)/', dependencyTypesNot: ['type-only'] },
    },
    ...edges.map((name) => ({
      name: `${name}-knows-no-other-edge`,
      severity: 'error',
      from: { path: room(name) },
      to: { path: edges.filter((other) => other !== name).map(room) },
    })),
    ...rooms.map((name, i) => ({
      name: `${name}-imports-point-left`,
      severity: 'error',
      from: { path: room(name) },
      to: { path: [...rooms.slice(i + 1), ...edges].map(room).concat('^src/main\\.ts$') },
    })),
    ...order.map((name, i) => ({
      name: `${name}-knows-only-those-before-it`,
      severity: 'error',
      from: { path: `^src/capabilities/${name}/` },
      to: { path: [...order.slice(i + 1).map((later) => `^src/capabilities/${later}/`), '^$'] },
    })),
    only('record', ['pg', 'kysely']),
    only('server', ['fastify', '@fastify']),
    only('web', ['preact', 'preact-render-to-string', 'i18next']),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
};
