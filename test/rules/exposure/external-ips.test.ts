import { externalIps } from '../../../src/rules/exposure/external-ips';
import { describeRule } from '../describe-rule';

describeRule(externalIps, { breaks: [{ set: 'spec.externalIPs', to: ['203.0.113.7'] }], keeps: [{ set: 'spec.externalIPs', to: [] }] });
