import { Check, VersionedText } from '../rule';
import { Scope } from '../scope';
import { COMMAND_WORD, Program, runs, wordsOfContainer, wordsOfKubeadm } from './program';

/** What must hold of a flag, as CEL over `flags`: the words of a command, one a line. */
export type FlagCondition = (flag: string) => string;

/** What flags of a program have to be. */
export interface FlagRequirement {
  /** The flags, without hyphens in front. Each of them must be right. */
  readonly flags: readonly string[];
  readonly holds: FlagCondition;
  /** What it means that a flag is missing: kubeadm gives some flags that the program itself would not have. */
  readonly missing: 'passes' | 'breaks' | 'is set by kubeadm';
  /** The Kubernetes minor from which the program's own default is right, where it once was not. */
  readonly passesSince?: string;
  /** Where this is true of the flags the requirement does not apply. */
  readonly unless?: string;
}

/** The checks of flags in the containers that run the program, and in what kubeadm is given for it. */
export function flagChecks(program: Program, requirement: FlagRequirement): Check[] {
  const { podKinds, kubeadm } = program;
  const ofContainers: Check[] = podKinds.length === 0 ? [] : [{
    kinds: podKinds,
    scope: COMMAND_WORD,
    field: '',
    assert: textOf(requirement, wordsOfContainer(program), requirement.missing === 'passes'),
    unless: `!word.endsWith("${program.name}") || !${runs(program)}`,
  }];
  const ofKubeadm: Check[] = kubeadm === undefined ? [] : [{
    kinds: kubeadm.kinds,
    scope: Scope.OBJECT,
    field: kubeadm.path,
    assert: textOf(requirement, wordsOfKubeadm(kubeadm), requirement.missing !== 'breaks'),
    ...kubeadm.unless === undefined ? {} : { unless: kubeadm.unless },
  }];
  return [...ofContainers, ...ofKubeadm];
}

function textOf({ flags, holds, passesSince, unless }: FlagRequirement, words: string, mayBeMissing: boolean): VersionedText {
  const text = (isOptional: boolean) => {
    const all = flags.map((flag) => isOptional ? `(!${given(flag)} || ${holds(flag)})` : `${given(flag)} && ${holds(flag)}`).join(' && ');
    return `[${words}].all(flags, ${unless === undefined ? all : `${unless} || (${all})`})`;
  };
  return passesSince === undefined ? text(mayBeMissing) : { '1.0': text(mayBeMissing), [passesSince]: text(true) };
}

/** The flag is there. */
export function given(flag: string): string {
  return matches(`\n--${flag}([=\n]|$)`);
}

/** Wherever the flag is given its value is one that the regular expression describes whole. */
export function is(value: string): FlagCondition {
  return everywhere(`[=\n](${value})(\n|$)`);
}

/** The flag has a value. */
export const isSet: FlagCondition = is('[^-\n][^\n]*');

/** The flag of a list includes an item. */
export function includes(item: string): FlagCondition {
  return (flag) => matches(`\n--${flag}[=\n]([^\n]*,)?${item}(,|\n|$)`);
}

/** The flag of a list includes nothing that the regular expression describes. */
export function excludes(item: string): FlagCondition {
  return (flag) => `!${includes(`(${item})`)(flag)}`;
}

/** The flag must not be given. */
export const isNotGiven: FlagCondition = () => 'false';

/** How the programs may spell a boolean. A flag without a value is true. */
export const FALSE = '0|f|F|false|False|FALSE';
const TRUE = '1|t|T|true|True|TRUE';

export const isTrue: FlagCondition = everywhere(`(=(${TRUE}))?(\n|$)`);
export const isFalse: FlagCondition = everywhere(`=(${FALSE})(\n|$)`);

/** Each part after the flag's name starts as the regular expression says, or is that of a longer name. The first part stands before all flags. */
function everywhere(start: string): FlagCondition {
  return (flag) => `flags.split(${JSON.stringify(`\n--${flag}`)}).all(part, part.matches(${JSON.stringify(`^([^=\n]|${start})`)}))`;
}

function matches(pattern: string): string {
  return `flags.matches(${JSON.stringify(pattern)})`;
}
