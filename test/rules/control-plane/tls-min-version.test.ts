import { inCommand } from './describe-flag-rule';
import { tlsMinVersion } from '../../../src/rules/control-plane/tls-min-version';
import { CLEAN_COMMANDS, clusterConfiguration } from '../clean/control-plane';
import { describeRule } from '../describe-rule';

const PROGRAMS = [['kube-apiserver', 'apiServer'], ['kube-controller-manager', 'controllerManager'], ['kube-scheduler', 'scheduler']];

function cases(version: string, etcdVersion: string): any[] {
  return [
    ...PROGRAMS.flatMap(([program, component], index) => [
      { check: 2 * index, ...inCommand(CLEAN_COMMANDS[program], [...CLEAN_COMMANDS[program], `--tls-min-version=${version}`]) },
      { check: 2 * index + 1, set: `${component}.extraArgs[${clusterConfiguration('v1')[component].extraArgs.length}]`, to: { name: 'tls-min-version', value: version }, path: `${component}.extraArgs` },
    ]),
    { check: 6, set: 'nodeRegistration.kubeletExtraArgs', to: [{ name: 'tls-min-version', value: version }] },
    { check: 7, ...inCommand(CLEAN_COMMANDS.etcd, [...CLEAN_COMMANDS.etcd, '--tls-min-version', etcdVersion]) },
    { check: 8, set: 'etcd.local.extraArgs', to: [{ name: 'tls-min-version', value: etcdVersion }] },
    { check: 9, set: 'tlsMinVersion', to: version },
  ];
}

describeRule(tlsMinVersion, {
  breaks: [...cases('VersionTLS10', 'TLS1.0'), ...cases('VersionTLS11', 'TLS1.1')],
  keeps: [...cases('VersionTLS12', 'TLS1.2'), ...cases('VersionTLS13', 'TLS1.3')],
});
