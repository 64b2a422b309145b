import { AccessQuestion, AccessWay, Permission, WhoCan, inPlace } from '../audit';
import { CLUSTER, WitnessStep } from '../proof';

/** Everybody who may do something, a line each; and their way where it takes one. */
export function whoCanLines({ path, isClusterScoped }: AccessQuestion, answers: readonly WhoCan[]): string[] {
  const where = ({ place }: WhoCan) => place === CLUSTER && (path !== undefined || isClusterScoped) ? '' : ` ${inPlace(place)}`;
  const [direct, gained] = [answers.filter(({ steps }) => !steps), answers.filter(({ steps }) => steps)];
  return [
    ...direct.length === 0 ? ['nobody by their own roles'] : direct.map((answer) => `${answer.subject}${where(answer)}${onNames(answer)}, by ${grantText(answer)}`),
    ...gained.flatMap((answer) => ['', `can come to it: ${answer.subject}${where(answer)}${onNames(answer)}${answer.role === undefined ? '' : `, by ${grantText(answer)}`}`, ...stepLines(answer.steps!)]),
  ];
}

function onNames({ names }: WhoCan): string {
  return names === undefined ? '' : `, only ${names.join(', ')}`;
}

function grantText({ binding, role, origin }: WhoCan): string {
  return binding === undefined ? `${role}` : `${binding}, which grants ${role}${origin === undefined ? '' : ` (${origin})`}`;
}

function stepLines(steps: readonly WitnessStep[]): string[] {
  return steps.flatMap(({ text, by }, index) => [`  ${index + 1}. ${text}`, ...by.map((grant) => `     ${grant}`)]);
}

/** What somebody may do, by place, and what they can come to with the way to each. */
export function subjectLines(subject: string, home: string, permissions: readonly Permission[], ways: readonly AccessWay[]): string[] {
  const places = [...new Set(permissions.map(({ place }) => place))];
  return [
    `${subject} ${home}`,
    ...permissions.length === 0 ? ['', 'may do nothing by its own roles'] : places.flatMap((place) => ['', place === CLUSTER ? 'in the cluster and every namespace' : inPlace(place), ...tableLines(permissions.filter((one) => one.place === place))]),
    ...ways.length === 0 ? ['', 'comes to nothing beyond that'] : ways.flatMap(({ gains, steps }) => ['', `${subject} ${gains}:`, ...stepLines(steps)]),
  ];
}

/** The widest that a column of groups is made: a longer group moves its own line only. */
const WIDEST_GROUP = 28;

function tableLines(permissions: readonly Permission[]): string[] {
  const groups = permissions.map(({ group, arePaths }) => arePaths ? '(paths)' : group === '' ? '(core)' : group);
  const width = Math.min(WIDEST_GROUP, Math.max(...groups.map((group) => group.length)));
  return permissions.map(({ verbs, resources, names }, place) =>
    `  ${groups[place].padEnd(width)}  ${verbs.join(' ')}: ${resources.join(', ')}${names.length === 0 ? '' : `, only ${names.join(', ')}`}`);
}
