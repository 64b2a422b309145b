import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { ContainerLimits } from '../../src/tenant';
import { containerDefaults, containerLimitMistakes } from '../../src/tenant/container-limits';

test.each<[string, ContainerLimits, string, string, string | undefined]>([
  ['CPU is requested and not limited', {}, 'cpu', '100m', undefined],
  ['CPU is limited where that is asked for', { cpuLimit: Cpu.units(2) }, 'cpu', '100m', '2'],
  ['a default request does not rise above a given limit', { cpuLimit: Cpu.millis(50) }, 'cpu', '50m', '50m'],
  ['memory has both', {}, 'memory', '128Mi', '256Mi'],
  ['a default limit does not stay below a given request', { memoryRequest: Size.gibibytes(1) }, 'memory', '1Gi', '1Gi'],
  ['a given request is kept', { memoryRequest: Size.mebibytes(64) }, 'memory', '64Mi', '256Mi'],
  ['ephemeral storage has both', {}, 'ephemeral-storage', '128Mi', '2Gi'],
  ['both are taken as given', { ephemeralStorageRequest: Size.mebibytes(10), ephemeralStorageLimit: Size.mebibytes(20) }, 'ephemeral-storage', '10Mi', '20Mi'],
])('%s', (_, limits, resource, request, limit) => {
  const defaults = containerDefaults(limits);
  expect([defaults.requests[resource], defaults.limits[resource]]).toEqual([request, limit]);
  expect(containerLimitMistakes('shop', limits)).toEqual([]);
});

test.each<[string, ContainerLimits, string]>([
  ['a request above its limit', { cpuRequest: Cpu.units(2), cpuLimit: Cpu.units(1) }, 'limits.cpuRequest is above the limit'],
  ['an amount of nothing', { memoryLimit: Size.gibibytes(0) }, 'limits.memoryLimit is not an amount'],
  ['a fraction', { cpuRequest: Cpu.millis(0.5) }, 'limits.cpuRequest is not an amount'],
])('refuses %s', (_, limits, problem) => {
  expect(containerLimitMistakes('shop', limits).map((mistake) => `${mistake.field} ${mistake.problem}`)).toEqual([problem]);
});
