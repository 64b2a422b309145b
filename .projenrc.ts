import { JsonFile, cdk8s, javascript } from 'projen';

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-bulwark',
  description: 'Secure-by-default Kubernetes constructs for multi-tenant clusters on cdk8s: secure by construction, proven before apply, enforced by the cluster.',
  author: 'cdk8s-bulwark contributors',
  authorAddress: 'https://github.com/cdk8s-bulwark',
  authorOrganization: true,
  repositoryUrl: 'https://github.com/cdk8s-bulwark/cdk8s-bulwark.git',
  license: 'Apache-2.0',
  copyrightOwner: 'cdk8s-bulwark contributors',
  keywords: ['kubernetes', 'security', 'multi-tenancy', 'pod-security', 'network-policy', 'rbac'],
  stability: 'experimental',
  defaultReleaseBranch: 'main',
  projenrcTs: true,
  sampleCode: false,
  packageManager: javascript.NodePackageManager.NPM,
  minNodeVersion: '20.19.0',

  jsiiVersion: '~6.0.0',
  typescriptVersion: '~6.0.0',
  cdk8sVersion: '2.70.0',
  constructsVersion: '10.3.0',
  peerDeps: ['cdk8s-plus-28@^2.5.6'],
  // Tests and the benchmark run on the newest peers, so that they compare with what users install.
  peerDependencyOptions: { pinnedDevDependency: false },
  devDeps: [
    'cdk8s@2.70.106',
    'cdk8s-cli@2.207.60',
    'cdk8s-plus-28@2.5.6',
    'constructs@10.8.1',
    '@swc/core@1.16.18',
    '@swc/jest',
    'ajv@8.20.0',
    'ajv-formats@3.0.1',
    'dependency-cruiser',
    'fast-check@^4',
    'playwright-core@1.64.1',
    'xmllint-wasm@5.3.0',
    'yaml@^2',
  ],
  bin: { bulwark: 'lib/cli/bulwark.js' },
  // npm packages of jsii carry what is no jsii module: the reader of third-party YAML and the evaluator of rules.
  // The rules are CEL; the engine is pinned, because verdicts are proved for this version of it.
  bundledDeps: ['js-yaml@^5', '@marcbachmann/cel-js@8.0.0'],

  publishToPypi: { distName: 'cdk8s-bulwark', module: 'cdk8s_bulwark' },
  publishToMaven: { javaPackage: 'io.github.cdk8s.bulwark', mavenGroupId: 'io.github.cdk8s-bulwark', mavenArtifactId: 'cdk8s-bulwark' },
  publishToGo: { moduleName: 'github.com/cdk8s-bulwark/cdk8s-bulwark-go', packageName: 'bulwark' },
  publishToNuget: { dotNetNamespace: 'Cdk8sBulwark', packageId: 'Cdk8sBulwark' },

  github: false,
  release: false,
  depsUpgrade: false,
  integrationTestAutoDiscover: false,
  tsconfigDev: {
    include: ['../examples/**/*.ts', '../bench/**/*.ts'],
    // jsii compiles whole programs, so rooms re-export types as they re-export values.
    compilerOptions: { isolatedModules: false },
  },
  eslintOptions: {
    dirs: ['src'],
    devdirs: ['test', 'examples', 'bench'],
    commandOptions: { fix: false, extraArgs: ['--max-warnings', '0'] },
  },
  jestOptions: {
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    passWithNoTests: false,
    coverageText: false,
    jestConfig: { collectCoverage: false },
  },
  gitignore: ['/examples/*/dist/', '/bench/dist/', '*.tsbuildinfo'],
});

// Pinned, as @swc/core is, so that the lock file holds the binaries of every platform: npm ci refuses one that does not.
project.package.addPackageResolutions('unrs-resolver@1.12.2');

// swc compiles tests an order of magnitude faster than ts-jest; types are checked by the step below.
project.deps.removeDependency('ts-jest');
project.jest!.config.transform = {
  '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
};
// The one dependency that ships only ES modules is compiled too.
project.jest!.config.transform['/@marcbachmann/cel-js/.+\\.js$'] = ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } }, module: { type: 'commonjs' } }];
project.jest!.config.transformIgnorePatterns = ['/node_modules/(?!@marcbachmann/cel-js/)'];
project.jest!.config.testMatch = ['<rootDir>/test/**/*.test.ts'];

project.eslint!.addOverride({ files: ['src/**/*.ts'], rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] } });

const lintImports = project.addTask('lint:imports', {
  description: 'Holds the import directions of the floors',
  exec: 'depcruise src --config .dependency-cruiser.cjs',
});
const checkTypes = project.addTask('check:types', {
  description: 'Type-checks tests, examples and the benchmark',
  exec: 'tsc --noEmit --project test/tsconfig.json',
});
project.testTask.spawn(checkTypes);
project.testTask.spawn(lintImports);

// The lint finds the compiler options of a file by the nearest tsconfig.json.
for (const folder of ['examples', 'bench']) {
  new JsonFile(project, `${folder}/tsconfig.json`, {
    obj: { extends: '../test/tsconfig.json', include: ['**/*.ts'], exclude: ['**/dist'] },
  });
}

for (const example of ['quickstart', 'online-boutique', 'three-tenants']) {
  project.addTask(`example:${example}`, {
    description: `Synthesizes examples/${example} to YAML`,
    cwd: `examples/${example}`,
    exec: 'ts-node --transpile-only --project ../../test/tsconfig.json main.ts',
  });
}
project.addTask('docs:rules', {
  description: 'Writes the rule reference from the rules',
  exec: 'ts-node --transpile-only --project test/tsconfig.json test/rules/write-rule-reference.ts',
});
project.addTask('bench', {
  description: 'Prints the speed of synth against plain cdk8s and a floor',
  exec: 'ts-node --transpile-only --project test/tsconfig.json bench/main.ts',
  receiveArgs: true,
});
project.addTask('bench:audit', {
  description: 'Prints the speed of the audit against synth of the same objects and against another tool',
  exec: 'ts-node --transpile-only --project test/tsconfig.json bench/audit.ts',
  receiveArgs: true,
});
project.addTask('bench:network', {
  description: 'Prints the speed of the network proof against synth of the same objects',
  exec: 'ts-node --transpile-only --project test/tsconfig.json bench/network.ts',
  receiveArgs: true,
});
project.addTask('bench:access', {
  description: 'Prints the speed of the access proof',
  exec: 'ts-node --transpile-only --project test/tsconfig.json bench/access.ts',
  receiveArgs: true,
});

for (const path of ['/examples/', '/bench/', '/docs/', '/.ci/', '/.dependency-cruiser.cjs', '/CONTRIBUTING.md']) {
  project.npmignore?.exclude(path);
}

project.synth();
