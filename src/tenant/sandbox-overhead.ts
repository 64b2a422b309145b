import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { IConstruct } from 'constructs';
import { amountOf, showAmount } from './resource-amount';
import { Mistake } from '../errors';
import { kindOf, podSpecOf } from '../manifest';

/**
 * What a sandbox takes beside the containers of each pod: the `overhead` of its RuntimeClass.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-overhead/
 */
export interface SandboxOverhead {
  /**
   * The CPU.
   *
   * @default - none
   */
  readonly cpu?: Cpu;
  /**
   * The memory.
   *
   * @default - none
   */
  readonly memory?: Size;
}

/** What is wrong with an overhead. */
export function overheadMistakes(where: IConstruct | string, overhead: SandboxOverhead, sandbox: string | undefined): Mistake[] {
  const field = 'sandboxOverhead';
  const amounts = Object.entries(amountsOf(overhead)).filter(([, amount]) => amount !== undefined);
  return [
    ...sandbox === undefined ? [{ where, field, problem: 'is given without a sandbox', allowed: 'An overhead is that of a RuntimeClass', fix: 'Set sandbox, or remove it' }] : [],
    ...amounts.filter(([, amount]) => !(Number.isSafeInteger(amount) && amount! >= 0))
      .map(([resource, amount]) => ({ where, field: `${field}.${resource}`, problem: 'is not an amount', given: `${amount}`, allowed: 'Amounts from 0 are allowed', fix: 'Write what the RuntimeClass says' })),
  ];
}

/**
 * A manifest with the overhead that admission writes to its pods, so that they are counted as the quota counts them. An
 * overhead in the manifest is refused by the API server unless it is the same, so none is emitted.
 */
export function withSandboxOverhead(manifest: any, sandbox: string | undefined, overhead: SandboxOverhead = {}): any {
  const podSpec = podSpecOf(manifest);
  if (sandbox === undefined || podSpec?.runtimeClassName !== sandbox || podSpec.overhead !== undefined) {
    return manifest;
  }
  const { cpu, memory } = amountsOf(overhead);
  const added = { ...cpu ? { cpu: showAmount('millicpu', cpu) } : {}, ...memory ? { memory: showAmount('kibibytes', memory) } : {} };
  return setAt(manifest, kindOf(manifest)!.podSpec!, { ...podSpec, overhead: added });
}

function amountsOf({ cpu, memory }: SandboxOverhead): { cpu?: number; memory?: number } {
  return { cpu: cpu && amountOf('millicpu', cpu), memory: memory && amountOf('kibibytes', memory) };
}

function setAt(value: any, [key, ...rest]: readonly string[], replacement: any): any {
  return { ...value, [key]: rest.length === 0 ? replacement : setAt(value[key], rest, replacement) };
}
