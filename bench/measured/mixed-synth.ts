import { ApiObject } from 'cdk8s';
import { report } from './measurement';
import { buildMixed } from './mixed';
import { ALONE, quietApp } from './platform';

const [outdir, objects, timed] = process.argv.slice(2);
const app = quietApp(outdir, ALONE);
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
