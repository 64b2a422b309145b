import { execFileSync } from 'child_process';
import { writeFileSync } from 'fs';
import { join } from 'path';

// Writes src/proof/access/built-in/*.ts from what the Go program prints: ts-node test/proof/access/write-built-in.ts PROGRAM
const [program] = process.argv.slice(2);
const FOLDER = join(__dirname, '..', '..', '..', 'src', 'proof', 'access', 'built-in');
const AGGREGATION = 'rbac.authorization.k8s.io/';
const SOURCE = 'https://github.com/kubernetes/kubernetes/tree/v1.37.2/plugin/pkg/auth/authorizer/rbac/bootstrappolicy';

const manifests: any[] = execFileSync(program, ['built-in-roles'], { encoding: 'utf8' }).trim().split('\n').map((line) => JSON.parse(line));
const isController = ({ metadata }: any) => metadata.name.startsWith('system:controller:');
const isForUsers = ({ metadata, aggregationRule }: any) => aggregationRule !== undefined || /aggregate-to-|^cluster-admin$/.test(metadata.name);
const ofKind = (...kinds: string[]) => manifests.filter(({ kind }) => kinds.includes(kind));

const clusterRoles = ofKind('ClusterRole');
const controllers = clusterRoles.filter((role) => isController(role)).sort((a, b) => a.metadata.name < b.metadata.name ? -1 : 1);
const half = Math.ceil(controllers.length / 2);

write('user-roles', 'USER_ROLES', 'The roles for users: `cluster-admin`, `admin`, `edit`, `view`, and what the last three are put together from.',
  clusterRoles.filter((role) => isForUsers(role)).map(roleText));
write('component-roles', 'COMPONENT_ROLES', 'The roles of everybody, of nodes and of the components of the cluster.',
  clusterRoles.filter((role) => !isForUsers(role) && !isController(role)).map(roleText));
write('controller-roles-a-m', 'CONTROLLER_ROLES_A_M', 'The roles of the first half of the controllers.', controllers.slice(0, half).map(roleText));
write('controller-roles-n-z', 'CONTROLLER_ROLES_N_Z', 'The roles of the second half of the controllers.', controllers.slice(half).map(roleText));
write('namespace-roles', 'NAMESPACE_ROLES', 'The roles in namespaces of the system.', ofKind('Role').map(roleText));
write('bindings', 'BINDINGS', 'Who holds the roles.', ofKind('ClusterRoleBinding', 'RoleBinding').map(bindingText));

function write(file: string, name: string, what: string, lines: readonly string[]): void {
  writeFileSync(join(FOLDER, `${file}.ts`), `/**\n * ${what}\n *\n * @see ${SOURCE}\n */\nexport const ${name} = \`\n${lines.join('\n')}\n\`;\n`);
}

/** A line for the role, and one for each rule. */
function roleText({ metadata, aggregationRule, rules }: any): string {
  const labels = Object.keys(metadata.labels).filter((key) => key.startsWith(AGGREGATION)).map((key) => ` labelled ${withoutPrefix(key)}`);
  const gathered = (aggregationRule?.clusterRoleSelectors ?? []).map(({ matchLabels }: any) => ` gathers ${withoutPrefix(Object.keys(matchLabels)[0])}`);
  return [`${keyOf(metadata)}${labels.join('')}${gathered.join('')}`, ...(rules ?? []).map((rule: any) => `  ${ruleText(rule)}`)].join('\n');
}

function ruleText({ verbs, apiGroups, resources, resourceNames, nonResourceURLs }: any): string {
  const columns = nonResourceURLs ? [verbs, nonResourceURLs] : [verbs, apiGroups.map((group: string) => group || 'core'), resources, ...resourceNames ? [resourceNames] : []];
  return columns.map((words: string[]) => words.join(',')).join(' ');
}

function bindingText({ metadata, roleRef, subjects }: any): string {
  const named = (subjects ?? []).map(({ kind, namespace, name }: any) => `${kind} ${keyOf({ namespace, name })}`);
  return `${keyOf(metadata)} binds ${roleRef.name} to ${named.join(', ') || 'nobody'}`;
}

function keyOf({ namespace, name }: any): string {
  return namespace ? `${namespace}/${name}` : name;
}

function withoutPrefix(key: string): string {
  return key.slice(AGGREGATION.length);
}
