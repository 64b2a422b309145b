import { CLEAN_ACCESS } from './access-tenants';
import { Workplace } from './command-line';
import { ACCESS_HELP, parseAccessArguments } from '../../src/cli/access-arguments';

const place = new Workplace();
afterAll(() => place.end());

test('what is not said is a report as text', () => {
  expect(parseAccessArguments(['a', 'b'])).toEqual({
    paths: ['a', 'b'], format: 'text', whoCan: undefined, subject: undefined, namespace: undefined, ways: false, builtIn: false, output: undefined,
  });
});

test('every option is taken, before and after the paths, with and without an equals sign', () => {
  expect(parseAccessArguments(['--format=md', 'a', '--paths', '--output', 'o', '--', '--b'])).toMatchObject({ paths: ['a', '--b'], format: 'md', ways: true, output: 'o' });
  expect(parseAccessArguments(['-n', 'shop', '--subject=user:jane', '--built-in', 'a'])).toMatchObject({
    paths: ['a'], subject: { kind: 'User', name: 'jane' }, namespace: 'shop', builtIn: true,
  });
});

const CORE = { group: '', isClusterScoped: false };

test.each([
  [['get', 'pods'], { ...CORE, resource: 'pods' }],
  [['get', 'po'], { ...CORE, resource: 'pods' }],
  [['get', 'Pod'], { ...CORE, resource: 'pods' }],
  [['create', 'pods/exec'], { ...CORE, resource: 'pods', subresource: 'exec' }],
  [['get', 'pods/*'], { ...CORE, resource: 'pods', subresource: '*' }],
  [['create', 'sa/token'], { ...CORE, resource: 'serviceaccounts', subresource: 'token' }],
  [['create', 'deploy'], { group: 'apps', resource: 'deployments', isClusterScoped: false }],
  [['create', 'deployments.apps'], { group: 'apps', resource: 'deployments', isClusterScoped: false }],
  [['create', 'deployments.v1.apps'], { group: 'apps', resource: 'deployments', isClusterScoped: false }],
  [['update', 'deployments.apps/scale'], { group: 'apps', resource: 'deployments', subresource: 'scale', isClusterScoped: false }],
  [['get', 'events'], { ...CORE, resource: 'events' }],
  [['get', 'events.events.k8s.io'], { group: 'events.k8s.io', resource: 'events', isClusterScoped: false }],
  [['list', 'nodes'], { group: '', resource: 'nodes', isClusterScoped: true }],
  [['list', 'applications.argoproj.io'], { group: 'argoproj.io', resource: 'applications' }],
  [['list', 'foos.example.com/bar'], { group: 'example.com', resource: 'foos', subresource: 'bar' }],
  [['*', '*'], { group: '*', resource: '*' }],
  [['get', '/metrics'], { path: '/metrics' }],
  [['use', 'scc.security.openshift.io'], { group: 'security.openshift.io', resource: 'scc' }],
  [['impersonate-on:user-info:get', 'pods'], { ...CORE, resource: 'pods' }],
])('--who-can %j asks for one right', ([verb, resource], asked) => {
  expect(parseAccessArguments(['a', '--who-can', verb, resource, '--output', 'o', 'b'])).toMatchObject({ paths: ['a', 'b'], output: 'o' });
  expect(parseAccessArguments(['--who-can', verb, resource, 'a'])!.whoCan).toEqual({ verb, ...asked });
});

test('--name and --namespace say more of it', () => {
  expect(parseAccessArguments(['--who-can', 'get', 'pods', '--name', 'web', '-n', 'shop', 'a'])!.whoCan).toEqual({ verb: 'get', ...CORE, resource: 'pods', name: 'web', namespace: 'shop' });
  expect(parseAccessArguments(['--who-can', 'get', 'ns', '-n', 'shop', 'a'])!.whoCan).toMatchObject({ resource: 'namespaces', namespace: 'shop' });
});

test.each([['--help'], ['-h']])('%s prints the help, whatever else is said', (word) => {
  expect(place.run(['access', 'missing.yaml', '--who-can', word])).toEqual({ code: 0, stdout: ACCESS_HELP, stderr: '' });
});

test('the help names every option and every format, in lines that fit', () => {
  for (const option of ['--format', '--paths', '--who-can', '--name', '--subject', '-n, --namespace', '--built-in', '--output', '--help']) {
    expect(ACCESS_HELP).toMatch(new RegExp(`^ {2}${option}\\b`, 'm'));
  }
  expect(ACCESS_HELP).toContain('text, json, md, html (default: text');
  expect(Math.max(...ACCESS_HELP.split('\n').map((line) => line.length))).toBeLessThanOrEqual(125);
});

test.each([
  [[], 'No PATH was given. bulwark access --help tells more'],
  [['--frobnicate', 'a'], 'Unknown option \'--frobnicate\'. bulwark access --help lists the options'],
  [['a', '--output'], 'Option \'--output <value>\' argument missing. bulwark access --help lists the options'],
  [['--format', 'svg', 'a'], '--format is unknown: svg. Known are text, json, md, html'],
  [['--who-can=get', 'a'], '--who-can takes its values as words of their own: --who-can VERB RESOURCE'],
  [['a', '--who-can', 'get'], '--who-can takes two values, got 1: --who-can VERB RESOURCE'],
  [['--who-can', 'get', '--output', 'o', 'pods', 'a'], '--who-can takes two values, got 1: --who-can VERB RESOURCE'],
  [['--who-can', 'get', 'pods'], 'No PATH was given. bulwark access --help tells more'],
  [['--who-can', 'creat', 'pods', 'a'], 'VERB is none, got \'creat\'. Did you mean create?'],
  [['--who-can', 'GET!', 'pods', 'a'], 'VERB is none, got \'GET!\'. Verbs such as get, list, watch, create, update, patch, delete, deletecollection are allowed'],
  [['--who-can', 'get', 'deploymnets', 'a'], 'RESOURCE is not one that Kubernetes has, got \'deploymnets\'. Did you mean deployments?'],
  [['--who-can', 'get', 'widgets', 'a'], 'RESOURCE is not one that Kubernetes has, got \'widgets\'. Write others with their group: applications.argoproj.io'],
  [['--who-can', 'get', 'pods/web', 'a'], 'RESOURCE has a subresource that Kubernetes has not, got \'pods/web\'. For the object of that name, write pods and --name web'],
  [['--who-can', 'get', 'pods/exce', 'a'], 'RESOURCE has a subresource that Kubernetes has not, got \'pods/exce\'. Did you mean exec?'],
  [['--who-can', 'get', 'pods/a/b', 'a'], 'RESOURCE is none, got \'pods/a/b\'. pods, pods/exec, deployments.apps and /metrics are allowed'],
  [['--who-can', 'get', '', 'a'], 'RESOURCE is none, got \'\'. pods, pods/exec, deployments.apps and /metrics are allowed'],
  [['--who-can', 'list', 'nodes', '-n', 'x', 'a'], '--namespace has no meaning for nodes, which belong to the cluster'],
  [['--who-can', 'get', '/metrics', '--name', 'x', 'a'], '--who-can get /metrics is about a path, which has no --name'],
  [['--who-can', 'get', '/metrics', '-n', 'x', 'a'], '--who-can get /metrics is about a path, which has no --namespace'],
  [['--who-can', 'get', 'pods', '--format', 'html', 'a'], '--who-can writes text and json only, got --format html'],
  [['--subject', 'user:x', '--format', 'md', 'a'], '--subject writes text and json only, got --format md'],
  [['--subject', 'user:x', '--who-can', 'get', 'pods', 'a'], '--who-can and --subject exclude each other'],
  [['--subject', 'user:x', '--paths', 'a'], '--subject and --paths exclude each other'],
  [['--name', 'x', 'a'], '--name goes with --who-can only'],
  [['-n', 'x', 'a'], '--namespace goes with --who-can and --subject only'],
  [['--built-in', 'a'], '--built-in goes with --who-can and --subject only'],
  [['--subject', 'gruop:x', 'a'], '--subject is nobody, got \'gruop:x\'. group:NAME, user:NAME and serviceaccount:NAMESPACE/NAME are allowed. Did you mean group?'],
  [['--subject', 'serviceaccount:x', 'a'], '--subject is nobody, got \'serviceaccount:x\'. group:NAME, user:NAME and serviceaccount:NAMESPACE/NAME are allowed'],
  [['--subject', '', 'a'], '--subject is nobody, got \'\'. group:NAME, user:NAME and serviceaccount:NAMESPACE/NAME are allowed'],
  [['--format', 'md', '--format', 'json', 'a'], '--format is given twice'],
  [['-n', 'a', '--namespace', 'b', '--subject', 'user:x', 'a'], '--namespace is given twice'],
  [['--who-can', 'get', 'pods', '--who-can', 'get', 'pods', 'a'], '--who-can is given twice'],
])('refuses %j', (words, message) => {
  expect(place.run(['access', ...words as string[]])).toEqual({ code: 2, stdout: '', stderr: `bulwark: ${message as string}\n` });
});

test('refuses a path that is not there', () => {
  place.file('a.yaml', CLEAN_ACCESS);
  expect(place.run(['access', place.path('missing')])).toMatchObject({ code: 2, stdout: '' });
});
