import { dnsNameserver } from '../../../src/rules/pod/dns-nameserver';
import { describeRule } from '../describe-rule';

const asking = (...nameservers: string[]) => ({ whole: true, set: 'dnsConfig.nameservers', to: nameservers });

describeRule(dnsNameserver, {
  breaks: [
    '169.254.169.254', '168.63.129.16', '169.254.170.023', '::ffff:169.254.169.254', '0:0:0:0:0:FFFF:100.100.100.200', '::ffff:a9fe:a9fe', '::ffff:6464:64c8',
    'FD00:EC2::254', 'fd00:ec2:0::254', 'fd00:0ec2:0:0:0:0:0:0254', 'fd20:ce::254', 'fd00:ec2::23',
  ].map((address) => ({ ...asking('169.254.20.10', address), path: 'dnsConfig.nameservers[1]' })),
  keeps: [asking(), asking('169.254.20.10', '10.96.0.10'), asking('169.254.169.25', '::ffff:169.254.20.10'), asking('fd00:ec2::2540', 'fd00:ec2:1::254')],
});
