import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { ClusterCapacity, TargetCluster, capacityLines } from '../../src/target';

test('a capacity is kept as it was given', () => {
  const capacity = { cpu: Cpu.units(64) };
  expect(TargetCluster.of({ capacity }).capacity).toEqual(capacity);
  expect(TargetCluster.of().capacity).toBeUndefined();
});

test('every amount is one line, sorted', () => {
  const lines = capacityLines({
    pods: 110,
    memory: Size.gibibytes(8),
    cpu: Cpu.millis(3900),
    ephemeralStorage: Size.mebibytes(5),
    storage: Size.tebibytes(1),
    storageClasses: { ssd: Size.gibibytes(2), hdd: Size.gibibytes(3) },
    extendedResources: { 'nvidia.com/gpu': 4 },
    deviceClasses: { nic: 2 },
    loadBalancers: 3,
    nodePorts: 9,
    overcommit: 2,
  });
  expect(lines.map(({ field, budgetField, amount }) => `${field} ${field === budgetField ? '' : `(${budgetField}) `}${amount}`)).toEqual([
    'cpu 3900m',
    "deviceClasses['nic'] 2",
    'ephemeralStorage 5Mi',
    "extendedResources['nvidia.com/gpu'] 4",
    'loadBalancers 3',
    'memory 8Gi',
    'nodePorts 9',
    'pods 110',
    'storage 1Ti',
    "storageClasses['hdd'] (storageClasses['hdd'].storage) 3Gi",
    "storageClasses['ssd'] (storageClasses['ssd'].storage) 2Gi",
  ]);
});

test.each<[string, ClusterCapacity, string]>([
  ['negative CPU', { cpu: Cpu.units(-1) }, "capacity.cpu is not an amount, got '-1'. Amounts from 0 are allowed"],
  ['CPU that is no number', { cpu: Cpu.units(NaN) }, 'capacity.cpu is not an amount'],
  ['half a kibibyte', { memory: Size.kibibytes(0.5) }, "capacity.memory is not an amount, got '0.5Ki'"],
  ['half a pod', { pods: 0.5 }, "capacity.pods is not an amount, got '0.5'"],
  ['half a device', { extendedResources: { 'nvidia.com/gpu': 0.5 } }, "capacity.extendedResources['nvidia.com/gpu'] is not an amount"],
  ['an overcommit of nothing', { overcommit: 0 }, "capacity.overcommit is not a factor, got '0'. Numbers above 0 are allowed, in thousandths"],
  ['a negative overcommit', { overcommit: -1 }, 'capacity.overcommit is not a factor'],
  ['an overcommit finer than thousandths', { overcommit: 1.0001 }, 'capacity.overcommit is not a factor'],
  ['an overcommit without end', { overcommit: Infinity }, 'capacity.overcommit is not a factor'],
])('refuses %s', (_, capacity, message) => {
  expect(() => TargetCluster.of({ capacity })).toThrow(`TargetCluster: ${message}`);
});

test('refuses all mistakes of a capacity in one error', () => {
  expect(() => TargetCluster.of({ capacity: { pods: -1, overcommit: 0 } })).toThrow(/capacity\.pods[^]*capacity\.overcommit/);
});
