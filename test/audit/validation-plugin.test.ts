import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ValidationContext } from 'cdk8s-cli/plugins';
import { AuditValidation, AuditValidationProps } from '../../src/audit';
import { toYamlDocuments } from '../../src/manifest';
import { workloadOf } from '../rules/clean-pods';
import { edited } from '../rules/edit';

const PRIVILEGED = edited(workloadOf('apps/Deployment'), ['spec', 'template', 'spec', 'containers', 0, 'securityContext', 'privileged'], true);

/** What the command makes of the manifests: its own context and report, with the plug-in in between. */
async function validated(manifests: any[], props?: AuditValidationProps) {
  const folder = mkdtempSync(join(tmpdir(), 'bulwark-plugin-'));
  try {
    const file = join(folder, 'app.k8s.yaml');
    writeFileSync(file, toYamlDocuments(manifests));
    const context = new ValidationContext([file], 'cdk8s-bulwark', '0.0.0', { web: { path: 'app/chart/web' } });
    await new AuditValidation(props).validate(context);
    return { report: context.report, file };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a clean object is a success', async () => {
  const { report } = await validated([workloadOf('apps/Deployment')], { framework: 'pod-security/restricted' });
  expect(report.success).toBe(true);
});

test('a breach is a violation with rule, fix, object, field and file', async () => {
  const { report, file } = await validated([PRIVILEGED], { framework: 'pod-security/baseline' });
  expect(report.success).toBe(false);
  const { violations } = report.toJson();
  expect(violations).toHaveLength(1);
  expect(violations[0]).toMatchObject({ ruleName: 'pod-privileged (critical)', recommendation: 'Containers are not privileged', fix: 'Remove securityContext.privileged, or set it to false.' });
  expect(violations[0].violatingConstructs).toMatchObject([{ resourceName: 'web', manifestPath: file, constructPath: 'app/chart/web', locations: ['spec.template.spec.containers[0].securityContext.privileged'] }]);
  expect(report.toString()).toContain('app/chart/web');
});

test('what is milder than the chosen severity is no violation', async () => {
  const escalating = edited(workloadOf('apps/Deployment'), ['spec', 'template', 'spec', 'containers', 0, 'securityContext', 'allowPrivilegeEscalation'], true);
  expect((await validated([escalating], { framework: 'pod-security/restricted' })).report.success).toBe(false);
  expect((await validated([escalating], { framework: 'pod-security/restricted', failOn: 'critical' })).report.success).toBe(true);
});

test('refuses a rule set, a version and a severity that are unknown, all in one error', () => {
  expect(() => new AuditValidation({ framework: 'pci', kubernetes: '1.2', failOn: 'mild' })).toThrow(/AuditValidation: framework is unknown, got 'pci'[^]*failOn is unknown, got 'mild'[^]*kubernetes is older/);
});
