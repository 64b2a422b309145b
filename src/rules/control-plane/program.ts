import { Scope } from '../scope';

/** A program whose flags decide about the security of the cluster, and where manifests have them. */
export interface Program {
  /** What the command of its containers starts with. */
  readonly name: string;
  /** The kinds of pods that run it; none where it runs on nodes alone. */
  readonly podKinds: readonly string[];
  /** What its environment variables start with, for a program that takes its flags from there too. */
  readonly environment?: string;
  /** Where kubeadm takes flags for it from. */
  readonly kubeadm?: KubeadmArguments;
}

export interface KubeadmArguments {
  /** The kinds as `group/Kind`. */
  readonly kinds: readonly string[];
  /** Where the arguments stand, as a dotted path. */
  readonly path: string;
  /** Where this is true kubeadm does not run the program. */
  readonly unless?: string;
}

const CLUSTER = ['kubeadm.k8s.io/ClusterConfiguration'];

export const API_SERVER: Program = { name: 'kube-apiserver', podKinds: ['Pod'], kubeadm: { kinds: CLUSTER, path: 'apiServer.extraArgs' } };
export const CONTROLLER_MANAGER: Program = { name: 'kube-controller-manager', podKinds: ['Pod'], kubeadm: { kinds: CLUSTER, path: 'controllerManager.extraArgs' } };
export const SCHEDULER: Program = { name: 'kube-scheduler', podKinds: ['Pod'], kubeadm: { kinds: CLUSTER, path: 'scheduler.extraArgs' } };
export const ETCD: Program = {
  name: 'etcd',
  podKinds: ['Pod'],
  environment: 'ETCD_',
  kubeadm: { kinds: CLUSTER, path: 'etcd.local.extraArgs', unless: 'object.?etcd.?external.hasValue()' },
};
export const KUBELET: Program = {
  name: 'kubelet',
  podKinds: [],
  kubeadm: { kinds: ['kubeadm.k8s.io/InitConfiguration', 'kubeadm.k8s.io/JoinConfiguration'], path: 'nodeRegistration.kubeletExtraArgs' },
};
export const KUBE_PROXY: Program = { name: 'kube-proxy', podKinds: ['Pod', 'apps/DaemonSet'] };

const COMMAND = 'container.?command.orValue([]) + container.?args.orValue([])';

/**
 * Each word of a container's command, as `word`: findings about a program are at its name there.
 *
 * Most containers have no command and so nothing to evaluate; that matters, for the rules about flags are many.
 */
export const COMMAND_WORD = Scope.CONTAINER.each('command', 'word');

/** Whether a container runs a program, as CEL: its command, or that of the go-runner before it, names the program, with or without a folder. */
export function runs({ name }: Program): string {
  const command = `^([^\n]*go-runner\n(--[^\n]*\n)*)?([^\n-][^\n]*/|/)?${name}(\n|$)`;
  return `container.command.join("\\n").matches(${JSON.stringify(command)})`;
}

/** The words of a program's command, one a line, as CEL; flags from its environment are the first. The programs take _ for - in names of flags. */
export function wordsOfContainer({ environment }: Program): string {
  const words = environment === undefined ? COMMAND : `[container.name] + container.?env.orValue([]).filter(variable, variable.name.startsWith("${environment}"))`
    + `.map(variable, "--" + variable.name.substring(${environment.length}).lowerAscii() + "=" + variable.?value.orValue("")) + ${COMMAND}`;
  return withHyphens(`(${words}).join("\\n")`);
}

/** Lists that kubeadm starts with and arguments may extend (`mergeMethod`); what they hold is of different flags, so one text does for all. */
const LISTS_OF_KUBEADM = 'Node,RBAC,NodeRestriction,';

/** The arguments that kubeadm is given, one a line, as CEL. Up to v1beta3 they are a map, later a list of names and values. */
export function wordsOfKubeadm({ path }: KubeadmArguments): string {
  const args = `object${path.split('.').map((key) => `.?${key}`).join('')}`;
  const ofMap = `${args}.orValue({}).map(name, "\\n--" + name + "=" + object.${path}[name])`;
  const ofList = `${args}.orValue([]).map(arg, "\\n--" + arg.name + "=" + (arg.?mergeMethod.orValue("") == "" ? "" : "${LISTS_OF_KUBEADM}") + arg.?value.orValue(""))`;
  return withHyphens(`("kubeadm" + (object.apiVersion.endsWith("/v1beta3") ? ${ofMap} : ${ofList}).join(""))`);
}

function withHyphens(words: string): string {
  return `${words}.split("_").join("-")`;
}
