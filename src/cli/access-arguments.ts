import { parseArgs } from 'node:util';
import { resourceOf } from './access-resource';
import { refuseGivenTwice } from './given-twice';
import { didYouMean } from './near-name';
import { UsageError } from './usage-error';
import { wordsAfter } from './words-after';
import { AccessFormat, AccessQuestion, SUBJECT_KINDS, subjectOf } from '../audit';
import { Principal } from '../proof';

/** What `bulwark access` was asked. */
export interface AccessArguments {
  readonly paths: readonly string[];
  readonly format: AccessFormat;
  /** Who may do something is told instead of a report. */
  readonly whoCan?: AccessQuestion;
  /** What somebody may do is told instead of a report. */
  readonly subject?: Principal;
  /** The namespace that is told of. */
  readonly namespace?: string;
  /** Whether the ways of every subject to every power are told. */
  readonly ways: boolean;
  /** Whether what every cluster begins with is told, too. */
  readonly builtIn: boolean;
  readonly output?: string;
}

export const ACCESS_HELP = `bulwark access [options] PATH...
bulwark access [options] --who-can VERB RESOURCE PATH...
bulwark access [options] --subject SUBJECT PATH...

Tells who may do what by the roles and bindings among Kubernetes manifests, and what they can make of it: who becomes
cluster admin, reaches another tenant or its Secrets, voids the network proof or escapes its quota. PATH is a file, a
folder (its .yaml, .yml and .json files, and those of the folders in it, but node_modules and hidden ones) or - for the
standard input. What kubectl get -o yaml prints can be read, the roles that every cluster has among it.

  --format NAME            ${Object.values(AccessFormat).join(', ')} (default: text; --who-can and --subject: text or json)
  --paths                  the ways of every subject to everything that it can come to, in the place of the lists of text
  --who-can VERB RESOURCE  everybody who may do it, by which binding, and everybody who can come to it.
                           RESOURCE is written as in roles: pods, pods/exec, deployments.apps, deploy, /metrics
  --name NAME              with --who-can: the one object that it is about
  --subject SUBJECT        what somebody may do, and what they can come to: group:shop-leads, user:jane,
                           serviceaccount:shop-web/default
  -n, --namespace NAME     with --who-can and --subject: the one namespace that it is about (default: any)
  --built-in               with --who-can and --subject: also those, and that, which every cluster begins with
  --output FILE            where to write the result (default: the standard output)
  --help                   this text

Namespaces belong to the tenant of their label cdk8s-bulwark/tenant. People belong to the tenants whose roles
tenant-owner, tenant-developer, tenant-deployer and tenant-viewer they hold, or else to the one tenant whose namespaces
they have rights in; others are of the platform.

Exit codes: 0 nobody comes to what is not theirs, 1 somebody does (with --who-can and --subject: never), 2 it could not
run, which holds for manifests that cannot be read.
`;

/** Reads the arguments after `access`; undefined where help was asked for. */
export function parseAccessArguments(words: readonly string[]): AccessArguments | undefined {
  const { values, tokens } = parsedWords(words);
  if (values.help) {
    return undefined;
  }
  refuseGivenTwice(tokens.map((token) => token.kind === 'option' ? { ...token, rawName: `--${token.name}` } : token));
  const rest = tokens.filter((token) => token.kind === 'positional');
  const asked = values['who-can'] ? wordsAfter('who-can', WHO_CAN, tokens, rest) : undefined;
  refuseContradictions(values);
  const format = formatOf(values.format, values);
  const whoCan = asked && questionOf(asked, values);
  const subject = values.subject === undefined ? undefined : subjectNamed(values.subject);
  if (rest.length === 0) {
    throw new UsageError('No PATH was given. bulwark access --help tells more');
  }
  return {
    paths: rest.map(({ value }) => value), format, whoCan, subject, namespace: values.namespace, ways: values.paths ?? false, builtIn: values['built-in'] ?? false, output: values.output,
  };
}

const WHO_CAN = '--who-can VERB RESOURCE';
const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;

function parsedWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      tokens: true,
      options: {
        'format': TEXT,
        'paths': FLAG,
        // It takes two words: parseArgs finds it, and what follows is taken from the words between options.
        'who-can': FLAG,
        'name': TEXT,
        'subject': TEXT,
        'namespace': { ...TEXT, short: 'n' },
        'built-in': FLAG,
        'output': TEXT,
        'help': { ...FLAG, short: 'h' },
      },
    });
  } catch (error) {
    const [problem] = (error as Error).message.split(/\.\s/);
    throw new UsageError(/'--who-can' does not take/.test(problem) ? `--who-can takes its values as words of their own: ${WHO_CAN}` : `${problem}. bulwark access --help lists the options`);
  }
}

type Values = ReturnType<typeof parsedWords>['values'];

function refuseContradictions(values: Values): void {
  const asked = (['who-can', 'subject', 'paths'] as const).filter((option) => values[option]);
  if (asked.length > 1) {
    throw new UsageError(`--${asked[0]} and --${asked[1]} exclude each other`);
  }
  if (values.name !== undefined && !values['who-can']) {
    throw new UsageError('--name goes with --who-can only');
  }
  const alone = (['namespace', 'built-in'] as const).find((option) => values[option] !== undefined && !values['who-can'] && values.subject === undefined);
  if (alone !== undefined) {
    throw new UsageError(`--${alone} goes with --who-can and --subject only`);
  }
}

function formatOf(given: string | undefined, values: Values): AccessFormat {
  const formats = Object.values(AccessFormat);
  if (given !== undefined && !formats.includes(given as AccessFormat)) {
    throw new UsageError(`--format is unknown: ${given}. Known are ${formats.join(', ')}`);
  }
  const format = given as AccessFormat | undefined ?? AccessFormat.TEXT;
  if (format !== AccessFormat.TEXT && format !== AccessFormat.JSON && (values['who-can'] || values.subject !== undefined)) {
    throw new UsageError(`--${values['who-can'] ? 'who-can' : 'subject'} writes ${AccessFormat.TEXT} and ${AccessFormat.JSON} only, got --format ${format}`);
  }
  return format;
}

/** Verbs of the API, and those that RBAC and others ask for by themselves. */
const VERBS: readonly string[] = [
  '*', 'get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection', 'approve', 'attest', 'bind', 'escalate', 'head', 'impersonate', 'options', 'post', 'put', 'sign', 'use',
];

function questionOf([verb, resource]: readonly string[], { name, namespace }: Values): AccessQuestion {
  const near = VERBS.includes(verb) ? '' : didYouMean(verb, VERBS);
  if (near !== '' || !/^(\*|[a-z][a-z:-]*)$/.test(verb)) {
    throw new UsageError(`VERB is none, got '${verb}'${near || `. Verbs such as ${VERBS.slice(1, 9).join(', ')} are allowed`}`);
  }
  const asked = resourceOf(resource);
  if (asked.path !== undefined && (name !== undefined || namespace !== undefined)) {
    throw new UsageError(`--who-can ${verb} ${resource} is about a path, which has no ${name !== undefined ? '--name' : '--namespace'}`);
  }
  if (asked.isClusterScoped && asked.resource !== 'namespaces' && namespace !== undefined) {
    throw new UsageError(`--namespace has no meaning for ${asked.resource}, which belong to the cluster`);
  }
  return { verb, ...asked, ...name === undefined ? {} : { name }, ...namespace === undefined ? {} : { namespace } };
}

function subjectNamed(text: string): Principal {
  const principal = subjectOf(text);
  if (!principal) {
    const [kind] = text.split(':');
    const near = SUBJECT_KINDS.includes(kind as typeof SUBJECT_KINDS[number]) ? '' : didYouMean(kind, SUBJECT_KINDS);
    throw new UsageError(`--subject is nobody, got '${text}'. group:NAME, user:NAME and serviceaccount:NAMESPACE/NAME are allowed${near}`);
  }
  return principal;
}
