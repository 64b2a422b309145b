import { RuleSet } from '../../src';

process.stdout.write(String(RuleSet.ALL.rules.length));
