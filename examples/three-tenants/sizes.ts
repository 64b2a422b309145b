import { Size } from 'cdk8s';
import { Cpu, CpuResources, EphemeralStorageResources, MemoryResources } from 'cdk8s-plus-28';

interface Sizes {
  readonly cpu: CpuResources;
  readonly memory: MemoryResources;
  readonly ephemeralStorage: EphemeralStorageResources;
}

/** What a container asks for: thousandths of a CPU, and mebibytes of memory, which it may double. */
export function sized(millis: number, mebibytes: number): Sizes {
  return {
    cpu: { request: Cpu.millis(millis), limit: Cpu.millis(2 * millis) },
    memory: { request: Size.mebibytes(mebibytes), limit: Size.mebibytes(2 * mebibytes) },
    ephemeralStorage: { request: Size.mebibytes(128), limit: Size.gibibytes(1) },
  };
}
