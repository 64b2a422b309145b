// The floors of src/, from the ground up: a room imports rooms of lower floors only, and only through their index.ts.
const FLOORS = [
  ['errors'],
  ['manifest'],
  ['target', 'boundary'],
  ['proof'],
  ['rules'],
  ['audit', 'admission'],
  ['network', 'rbac'],
  ['workload'],
  ['exposure', 'secrets', 'observability'],
  ['tenant', 'cluster'],
  ['delivery'],
  ['app', 'cli', 'testing'],
];
const ROOMS = FLOORS.flat();

const upward = FLOORS.flatMap((rooms, floor) => rooms.map((room) => {
  const forbidden = FLOORS.slice(floor).flat().filter((other) => other !== room);
  return {
    name: `floor-of-${room}`,
    comment: `${room}/ may import rooms of the floors below it only`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: { path: `^src/(${forbidden.join('|') || '(?!)'})/` },
  };
}));

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'by-the-door',
      comment: 'a room is entered through its index.ts',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/([^/]+)/.+', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'index-only-re-exports-rooms',
      comment: 'src/index.ts knows the doors of rooms only',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/', pathNot: '^src/[^/]+/index\\.ts$' },
    },
    {
      name: 'no-unknown-room',
      comment: 'every folder of src/ stands on a floor of this file',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: `^src/(${ROOMS.join('|')})/` },
    },
    {
      name: 'nobody-imports-the-top',
      comment: 'src/index.ts is for users',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/index\\.ts$' },
    },
    { name: 'no-cycles', comment: 'no cycles, types included', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'plain-data-floors',
      comment: 'manifest/ reads and writes plain data: it knows nothing of cdk8s',
      severity: 'error',
      from: { path: '^src/manifest/' },
      to: { path: '^node_modules/(cdk8s|cdk8s-plus-28)/' },
    },
    {
      name: 'no-dev-dependencies',
      comment: 'the package imports its peers, what it bundles, and Node',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-no-pkg', 'npm-unknown'], pathNot: '^node_modules/(cdk8s|cdk8s-plus-28|constructs|js-yaml|@marcbachmann/cel-js)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
