import { parseArgs } from 'node:util';
import { refuseGivenTwice } from './given-twice';
import { STANDARD_INPUT } from './manifest-files';
import { isPortNumber, isProtocol, trafficOf } from './traffic-argument';
import { UsageError } from './usage-error';
import { Positional, wordsAfter } from './words-after';
import { NetworkFormat } from '../audit';
import { BulwarkError } from '../errors';
import { Traffic } from '../proof';
import { TargetCluster } from '../target';

/** One connection to explain. */
export interface ExplainArguments {
  readonly source: string;
  readonly destination: string;
  readonly traffic: Traffic;
}

/** What `bulwark network` was asked. */
export interface NetworkArguments {
  /** What is read; none where two states are compared. */
  readonly paths: readonly string[];
  readonly format: NetworkFormat;
  readonly explain?: ExplainArguments;
  /** The older and the newer state. */
  readonly diff?: { readonly old: string; readonly new: string };
  readonly ipBlocksExcludePods: boolean;
  readonly ignoreHostNetwork: boolean;
  readonly target: TargetCluster;
  readonly output?: string;
}

export const NETWORK_HELP = `bulwark network [options] PATH...
bulwark network [options] --explain SRC DST PORT PATH...
bulwark network [options] --diff OLD NEW

Tells who can reach whom by the network policies among Kubernetes manifests: NetworkPolicy, ClusterNetworkPolicy,
AdminNetworkPolicy and BaselineAdminNetworkPolicy. PATH is a file, a folder (its .yaml, .yml and .json files, and those of
the folders in it, but node_modules and hidden ones) or - for the standard input; so are OLD and NEW.

  --format NAME            ${Object.values(NetworkFormat).join(', ')} (default: text)
  --explain SRC DST PORT   follows one connection through the policies of both sides, as text.
                           SRC is a workload such as shop/web[Deployment] or shop/web, an address or {ingress-controller};
                           DST a workload, a Service such as service/shop/db (by its own port), or an address;
                           PORT is 5432, tcp/5432, udp/53, tcp/8000-8090, tcp or any
  --diff OLD NEW           what gets through in NEW and did not in OLD, and the other way round, as text or json
  --ip-blocks-exclude-pods address blocks never match pods and nodes (default: with some network plug-ins they do)
  --ignore-host-network    takes pods in the network of their node for ordinary pods (default: no policy holds them)
  --pod-cidrs CIDRS        where pods have their addresses, separated by commas (default: in every private range)
  --node-cidrs CIDRS       where nodes have theirs
  --output FILE            where to write the result (default: the standard output)
  --help                   this text

The text format is a line for each connection, sorted: shop/web[Deployment] => shop/db[StatefulSet] : TCP 5432. What tenants
reach of each other without an agreement of both, whatever labels their pods are given, is told on the standard error with
what was assumed; the other formats hold both. Namespaces belong to the tenant of their label cdk8s-bulwark/tenant.

Exit codes: 0 nothing is undeclared between tenants, 1 something is, or a tenant is open to namespaces that somebody may
make, or runs pods that no policy holds (with --diff: something is undeclared that was not before; with --explain: never),
2 it could not run, which holds for manifests that cannot be read and for policies that are invalid.
`;

/** Reads the arguments after `network`; undefined where help was asked for. */
export function parseNetworkArguments(words: readonly string[]): NetworkArguments | undefined {
  const { values, tokens } = parsed(words);
  if (values.help) {
    return undefined;
  }
  const rest = tokens.filter((token) => token.kind === 'positional');
  const explained = values.explain ? explainedAmong(tokens, rest) : undefined;
  const diff = values.diff ? diffAmong(tokens, rest) : undefined;
  const paths = rest.map(({ value }) => value);
  refuseContradictions(values, diff, paths);
  return {
    paths,
    format: formatOf(values.format),
    explain: explained,
    diff,
    ipBlocksExcludePods: values['ip-blocks-exclude-pods'] ?? false,
    ignoreHostNetwork: values['ignore-host-network'] ?? false,
    target: targetOf(values['pod-cidrs'], values['node-cidrs']),
    output: values.output,
  };
}

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;

function parsed(words: readonly string[]) {
  const result = parsedWords(words);
  refuseGivenTwice(result.tokens);
  return result;
}

function parsedWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      tokens: true,
      options: {
        'format': TEXT,
        // These take several words: parseArgs finds them, and what follows is taken from the words between options.
        'explain': FLAG,
        'diff': FLAG,
        'ip-blocks-exclude-pods': FLAG,
        'ignore-host-network': FLAG,
        'pod-cidrs': TEXT,
        'node-cidrs': TEXT,
        'output': TEXT,
        'help': { ...FLAG, short: 'h' },
      },
    });
  } catch (error) {
    const [problem] = (error as Error).message.split(/\.\s/);
    const several = /'--(explain|diff)' does not take/.exec(problem)?.[1];
    throw new UsageError(several === undefined ? `${problem}. bulwark network --help lists the options` : `--${several} takes its values as words of their own: ${USAGE[several]}`);
  }
}

const USAGE: { readonly [option: string]: string } = { explain: '--explain SRC DST PORT', diff: '--diff OLD NEW' };

type Tokens = ReturnType<typeof parsedWords>['tokens'];

function explainedAmong(tokens: Tokens, rest: Positional[]): ExplainArguments {
  const { index } = tokens.find((token) => token.kind === 'option' && token.name === 'explain')!;
  const [source, destination, port] = wordsAfter('explain', USAGE.explain, tokens, rest);
  const next = rest.findIndex((token) => token.index === index + 4);
  const isInTwoWords = isProtocol(port) && next >= 0 && isPortNumber(rest[next].value);
  const [number] = isInTwoWords ? rest.splice(next, 1) : [];
  return { source, destination, traffic: trafficOf('--explain', number ? `${port} ${number.value}` : port) };
}

function diffAmong(tokens: Tokens, rest: Positional[]): { readonly old: string; readonly new: string } {
  const [before, after] = wordsAfter('diff', USAGE.diff, tokens, rest);
  return { old: before, new: after };
}

function refuseContradictions({ explain, format }: ReturnType<typeof parsedWords>['values'], diff: NetworkArguments['diff'], paths: readonly string[]): void {
  if (explain && diff) {
    throw new UsageError('--explain and --diff exclude each other');
  }
  if (explain && format !== undefined && format !== NetworkFormat.TEXT) {
    throw new UsageError(`--explain writes text only, got --format ${format}`);
  }
  if (diff && format !== undefined && format !== NetworkFormat.TEXT && format !== NetworkFormat.JSON) {
    throw new UsageError(`--diff writes ${NetworkFormat.TEXT} and ${NetworkFormat.JSON} only, got --format ${format}`);
  }
  if (diff && paths.length > 0) {
    throw new UsageError(`--diff compares OLD and NEW and takes no PATH, got ${paths.join(', ')}`);
  }
  if (diff && diff.old === STANDARD_INPUT && diff.new === STANDARD_INPUT) {
    throw new UsageError('--diff can read one of OLD and NEW from the standard input, not both');
  }
  if (!diff && paths.length === 0) {
    throw new UsageError('No PATH was given. bulwark network --help tells more');
  }
}

function formatOf(given: string | undefined): NetworkFormat {
  const formats = Object.values(NetworkFormat);
  if (given !== undefined && !formats.includes(given as NetworkFormat)) {
    throw new UsageError(`--format is unknown: ${given}. Known are ${formats.join(', ')}`);
  }
  return given as NetworkFormat | undefined ?? NetworkFormat.TEXT;
}

function targetOf(podCidrs: string | undefined, nodeCidrs: string | undefined): TargetCluster {
  try {
    return TargetCluster.of({ podCidrs: listOf('--pod-cidrs', podCidrs), nodeCidrs: listOf('--node-cidrs', nodeCidrs) });
  } catch (error) {
    if (error instanceof BulwarkError) {
      throw new UsageError(error.message.replace(/^TargetCluster: (pod|node)Cidrs\[\d+\]/gm, '--$1-cidrs'));
    }
    throw error;
  }
}

function listOf(option: string, text: string | undefined): string[] | undefined {
  const items = text?.split(',').map((part) => part.trim()).filter((part) => part !== '');
  if (items?.length === 0) {
    throw new UsageError(`${option} is empty`);
  }
  return items;
}
