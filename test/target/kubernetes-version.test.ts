import { NEWEST_KUBERNETES, OLDEST_KUBERNETES, TargetCluster } from '../../src/target';

test('the newest and the oldest known version are accepted', () => {
  for (const kubernetes of [OLDEST_KUBERNETES, NEWEST_KUBERNETES]) {
    expect(TargetCluster.of({ kubernetes }).kubernetes).toBe(kubernetes);
  }
});

test('versions compare by number', () => {
  const target = TargetCluster.of({ kubernetes: '1.30' });
  expect([target.isAtLeast('1.9'), target.isAtLeast('1.30'), target.isAtLeast('1.31')]).toEqual([true, true, false]);
});

test.each([
  ['v1.30', 'is not a Kubernetes version'],
  ['1.30.2', 'is not a Kubernetes version'],
  ['1.03', 'is not a Kubernetes version'],
  ['', 'is not a Kubernetes version'],
  ['1.27', 'is older than this release supports'],
  ['1.38', 'is newer than this release knows'],
])('refuses the version %j', (kubernetes, problem) => {
  expect(() => TargetCluster.of({ kubernetes })).toThrow(`TargetCluster: kubernetes ${problem}, got '${kubernetes}'`);
});

test('refuses to compare with what is not a version', () => {
  expect(() => TargetCluster.of().isAtLeast('latest')).toThrow(/isAtLeast compares with what is not a Kubernetes version, got 'latest'/);
});
