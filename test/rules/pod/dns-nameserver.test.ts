import { dnsNameserver } from '../../../src/rules/pod/dns-nameserver';
import { describeRule } from '../describe-rule';

const asking = (...nameservers: string[]) => ({ whole: true, set: 'dnsConfig.nameservers', to: nameservers });

describeRule(dnsNameserver, {
  breaks: ['169.254.169.254', '168.63.129.16', 'FD00:EC2::254'].map((address) => ({ ...asking('169.254.20.10', address), path: 'dnsConfig.nameservers[1]' })),
  keeps: [asking(), asking('169.254.20.10', '10.96.0.10')],
});
