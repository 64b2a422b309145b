import { ApiObject } from 'cdk8s';
import { report } from './measurement';
import { buildMixed } from './mixed';
import { quietApp } from './platform';
import { RuleSet } from '../../src';
import { audit, auditedConstructs } from '../../src/audit';

const [outdir, objects] = process.argv.slice(2);
const app = quietApp(outdir);
buildMixed(app, Number(objects));
const rendered = app.node.findAll().filter(ApiObject.isApiObject).map((apiObject) => ({ apiObject, manifest: apiObject.toJson() }));

report(() => audit({ objects: auditedConstructs(rendered), ruleSet: RuleSet.ALL, kubernetes: '1.37', today: '2026-01-01' }).objects);
