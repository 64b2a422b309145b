import { buildTenants, quietApp } from './platform';

const app = quietApp(process.argv[2]);
buildTenants(app, 1);
app.synth();
