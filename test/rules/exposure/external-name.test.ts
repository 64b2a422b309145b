import { externalName } from '../../../src/rules/exposure/external-name';
import { describeRule } from '../describe-rule';

const given = [{ set: 'spec', to: { type: 'ExternalName', externalName: 'db.example.com' } }];
const named = (to: string) => ({ set: 'spec.externalName', to, given });

describeRule(externalName, {
  breaks: [
    'localhost', 'LocalHost.', 'a.localhost', '127.0.0.1', '0.0.0.0', '0', 'db.bank.svc', 'db.bank.svc.cluster.local', 'metadata.google.internal', '169.254.169.254', 'instance-data.ec2.internal',
  ].map(named),
  keeps: [...['notlocalhost', '0.pool.example.com', 'svc.example.com', 'db.svc.example.com', 'localhost.example.com'].map(named), { set: 'spec.externalName', to: 'localhost' }],
});
