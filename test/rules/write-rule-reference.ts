import { writeFileSync } from 'fs';
import { join } from 'path';
import { ruleReference } from './rule-reference';

writeFileSync(join(__dirname, '../../docs/rules.md'), ruleReference());
