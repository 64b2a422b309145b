import { ApiObject } from 'cdk8s';
import { report } from './measurement';
import { buildMixed } from './mixed';
import { quietApp } from './platform';
import { RuleSet } from '../../src';

const [outdir, objects, timed] = process.argv.slice(2);
const app = quietApp(outdir, { rules: RuleSet.of('what can be read', ['manifest-readable']) });
if (timed === 'write') {
  buildMixed(app, Number(objects));
}

report(() => {
  if (timed !== 'write') {
    buildMixed(app, Number(objects));
  }
  app.synth();
  return app.node.findAll().filter(ApiObject.isApiObject).length;
});
