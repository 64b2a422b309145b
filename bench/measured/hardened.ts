import { ApiObject } from 'cdk8s';
import { report } from './measurement';
import { buildTenants, quietApp } from './platform';

const [outdir, tenants] = process.argv.slice(2);

report(() => {
  const app = quietApp(outdir);
  buildTenants(app, Number(tenants));
  app.synth();
  return app.node.findAll().filter(ApiObject.isApiObject).length;
});
