import { ObjectRule } from '../../../src/rules';
import { CLEAN_COMMANDS, KubeadmArguments, clusterConfiguration, kubeadmArguments } from '../clean/control-plane';
import { RuleCase, describeRule } from '../describe-rule';

/** Flags in place of those that the clean command has of the same names. */
export interface FlagCase {
  /** The words, such as `['--profiling=true']` or `['--profiling', 'true']`. */
  readonly words: readonly string[];
  /** Flags that the clean command has and this one has not, without hyphens. */
  readonly without?: readonly string[];
  /** Flags that both commands have besides. */
  readonly given?: readonly string[];
  readonly minor?: number;
  /** The first of the rule's checks that the case is about; the next one is that of kubeadm. @default 0 */
  readonly check?: number;
  /** Whether kubeadm is tried as well: not where it sets what is missing, nor with words that only a command can have. @default true */
  readonly inKubeadm?: boolean;
}

export interface FlagCases {
  readonly program: string;
  readonly breaks: readonly FlagCase[];
  readonly keeps?: readonly FlagCase[];
  /** Cases of the rule's other checks. */
  readonly others?: { readonly breaks: readonly RuleCase[]; readonly keeps?: readonly RuleCase[] };
}

/** Tests a rule about flags: in commands of containers, and as arguments of kubeadm in both of their shapes. */
export function describeFlagRule(rule: ObjectRule, { program, breaks, keeps = [], others }: FlagCases): void {
  const casesOf = (flagCase: FlagCase, index: number) => casesIn(rule, program, flagCase, index);
  describeRule(rule, {
    breaks: [...breaks.flatMap(casesOf), ...others?.breaks ?? []],
    keeps: [...keeps.flatMap(casesOf), ...others?.keeps ?? []],
  });
}

const LISTS = ['containers', 'initContainers', 'ephemeralContainers'];

function casesIn(rule: ObjectRule, program: string, tried: FlagCase, index: number): RuleCase[] {
  const { check: first = 0, minor, inKubeadm = true } = tried;
  return [first, first + 1].flatMap((check): RuleCase[] => {
    const { scope, kinds, field } = rule.checks[check] ?? {};
    if (scope?.variable === 'word') {
      const clean = [...CLEAN_COMMANDS[program], ...tried.given ?? []];
      return (index === 0 ? LISTS : ['containers']).map((list) => ({ check, minor, ...inCommand(clean, changed(tried, clean), list) }));
    }
    return inKubeadm && field?.endsWith('xtraArgs')
      ? kinds.flatMap((kind) => kubeadmCases(tried, kind, field).map((edits) => ({ check, minor, kinds: [kind], ...edits })))
      : [];
  });
}

/** The change of a container's command from one to another. */
export function inCommand(from: readonly string[], to: readonly string[], list: string = 'containers'): Pick<RuleCase, 'whole' | 'given' | 'set' | 'to' | 'path'> {
  const set = `${list}[0].command`;
  return { whole: true, given: [{ set, to: from }], set, to, path: `${set}[0]` };
}

function kubeadmCases(tried: FlagCase, kind: string, path: string): Pick<RuleCase, 'given' | 'set' | 'to'>[] {
  return (['v1beta3', 'v1beta4'] as const).map((version) => {
    const whole = kind.endsWith('/ClusterConfiguration') ? clusterConfiguration(version)
      : { apiVersion: `kubeadm.k8s.io/${version}`, kind: kind.split('/')[1], nodeRegistration: { kubeletExtraArgs: kubeadmArguments(version, []) } };
    const clean = [...wordsOf(path.split('.').reduce((value, key) => value?.[key], whole)), ...tried.given ?? []];
    return {
      given: [{ set: '', to: whole }, { set: path, to: kubeadmArguments(version, clean.map(argumentOf)) }],
      set: path,
      to: kubeadmArguments(version, changed(tried, clean).map(argumentOf)),
    };
  });
}

/** The words, with those of a case in place of those that have the same names. */
function changed({ words, without = [] }: FlagCase, clean: readonly string[]): string[] {
  const names = [...words.filter((word) => word.startsWith('--')).map(nameOf), ...without];
  return [...clean.filter((word) => !names.includes(nameOf(word))), ...words];
}

function wordsOf(args: KubeadmArguments = []): string[] {
  const pairs = Array.isArray(args) ? args.map(({ name, value }) => [name, value]) : Object.entries(args);
  return pairs.map(([name, value]) => `--${name}=${value}`);
}

function nameOf(word: string): string {
  return /^--([^=]+)/.exec(word)?.[1].replaceAll('_', '-') ?? word;
}

/** The name and the value of a word of the form `--name=value`. */
function argumentOf(word: string): readonly [string, string] {
  const [, name, value] = /^--([^=]+)=(.*)$/.exec(word) ?? [];
  if (name === undefined) {
    throw new Error(`kubeadm has no words such as ${word}: set inKubeadm to false`);
  }
  return [name, value];
}
