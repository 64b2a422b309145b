import { mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Size, Yaml } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { MINIMAL, MINIMAL_CONTAINER, WORKLOADS, manifestOf, newChart } from './minimal-workloads';
import { KINDS, containersOf, podSpecOf } from '../../src/manifest';
import { HardenedInclude, HardenedWorkload } from '../../src/workload';

/** What every container has to show, by its path; `exists` where the value is the user's. */
const CONTAINER_FIELDS: [string, unknown][] = [
  ['securityContext.runAsNonRoot', true],
  ['securityContext.privileged', false],
  ['securityContext.allowPrivilegeEscalation', false],
  ['securityContext.readOnlyRootFilesystem', true],
  ['securityContext.capabilities.drop', ['ALL']],
  ['securityContext.seccompProfile.type', 'RuntimeDefault'],
  ['resources.requests.cpu', 'exists'],
  ['resources.requests.memory', 'exists'],
  ['resources.requests.ephemeral-storage', 'exists'],
  ['resources.limits.memory', 'exists'],
];

/** What every pod has to show. */
const POD_FIELDS: [string, unknown][] = [
  ['hostNetwork', false],
  ['hostPID', false],
  ['hostIPC', false],
  ['automountServiceAccountToken', false],
  ['enableServiceLinks', false],
  ['securityContext.runAsNonRoot', true],
  ['securityContext.seccompProfile.type', 'RuntimeDefault'],
];

/** Fields that only workloads of our own get, since the images of others were built for their own ids. */
const OWN_POD_FIELDS: [string, unknown][] = [
  ['securityContext.runAsUser', 65532],
  ['securityContext.runAsGroup', 65532],
  ['securityContext.fsGroup', 65532],
  ['securityContext.fsGroupChangePolicy', 'OnRootMismatch'],
  ['serviceAccountName', 'web'],
];

const CPU_AND_MEMORY = { cpu: MINIMAL.cpu, memory: MINIMAL.memory };
const sidecar = { ...MINIMAL_CONTAINER, restartPolicy: kplus.ContainerRestartPolicy.ALWAYS };

/** Every way to add a container, with the list that it ends up in. */
const ROUTES: Record<string, { list: string; add: (create: (props?: any) => HardenedWorkload) => HardenedWorkload }> = {
  'props': { list: 'containers', add: (create) => create() },
  'props.containers': { list: 'containers', add: (create) => create({ containers: [MINIMAL_CONTAINER] }) },
  'props.initContainers': { list: 'initContainers', add: (create) => create({ initContainers: [MINIMAL_CONTAINER] }) },
  'props.initContainers as sidecar': { list: 'initContainers', add: (create) => create({ initContainers: [sidecar] }) },
  'addContainer': { list: 'containers', add: (create) => after(create(), (workload) => workload.addContainer(MINIMAL_CONTAINER)) },
  'addInitContainer': { list: 'initContainers', add: (create) => after(create(), (workload) => workload.addInitContainer(MINIMAL_CONTAINER)) },
  'addInitContainer as sidecar': { list: 'initContainers', add: (create) => after(create(), (workload) => workload.addInitContainer(sidecar)) },
  'attachContainer': {
    list: 'containers',
    add: (create) => after(create(), (workload) => workload.attachContainer(
      new kplus.Container({ name: 'attached', image: 'registry.example.com/shop/attached:1', resources: CPU_AND_MEMORY }),
      { ephemeralStorage: { request: Size.mebibytes(100) } },
    )),
  },
};

function after(workload: HardenedWorkload, change: (workload: HardenedWorkload) => void): HardenedWorkload {
  change(workload);
  return workload;
}

let checked = 0;

function expectFields(value: any, fields: [string, unknown][]): void {
  for (const [path, expected] of fields) {
    const found = path.split('.').reduce((inner, key) => inner?.[key], value);
    expect([path, expected === 'exists' ? found !== undefined : found]).toEqual([path, expected === 'exists' ? true : expected]);
    checked++;
  }
}

function expectTmp(podSpec: any, container: any): void {
  const mount = container.volumeMounts.find(({ mountPath }: any) => mountPath === '/tmp');
  const volume = podSpec.volumes.find(({ name }: any) => name === mount.name);
  expect(volume.emptyDir.sizeLimit).toBe('64Mi');
  checked++;
}

describe('every hardened field is in the YAML', () => {
  for (const [kind, create] of Object.entries(WORKLOADS)) {
    for (const [route, { list, add }] of Object.entries(ROUTES)) {
      test(`of a ${kind} with a container by ${route}`, () => {
        const chart = newChart();
        const workload = add((props) => create(chart, 'web', props));
        const podSpec = podSpecOf(Yaml.load(Yaml.tmp([manifestOf(workload)]))[0]);
        expect(podSpec[list].length).toBe(route === 'props' || list === 'initContainers' ? 1 : 2);
        expectFields(podSpec, [...POD_FIELDS, ...OWN_POD_FIELDS]);
        for (const { container } of containersOf(podSpec)) {
          expectFields(container, CONTAINER_FIELDS);
          expectTmp(podSpec, container);
        }
      });
    }
  }

  const bare = (name: string) => ({ name, image: 'registry.example.com/shop/bare:1' });
  const defaultResources = { cpuRequest: '50m', memoryRequest: '32Mi', memoryLimit: '64Mi', ephemeralStorageRequest: '16Mi' };

  for (const { group, kind, podSpec: path } of KINDS.filter(({ podSpec }) => podSpec)) {
    test(`of an included ${kind}`, () => {
      const podSpec = { containers: [bare('one'), bare('two')], initContainers: [bare('init'), { ...bare('sidecar'), restartPolicy: 'Always' }] };
      const document = [...path!].reverse().reduce<any>((inner, key) => ({ [key]: inner }), podSpec);
      const file = join(mkdtempSync(join(tmpdir(), 'bulwark-')), 'included.yaml');
      writeFileSync(file, JSON.stringify({ apiVersion: group ? `${group}/v1` : 'v1', kind, metadata: { name: 'included' }, ...document }));
      const include = new HardenedInclude(newChart(), 'include', { url: file, defaultResources });
      const hardened = podSpecOf(include.apiObjects[0].toJson());
      expectFields(hardened, POD_FIELDS);
      expect(containersOf(hardened)).toHaveLength(4);
      for (const { container } of containersOf(hardened)) {
        expectFields(container, CONTAINER_FIELDS);
        expectTmp(hardened, container);
      }
    });
  }

  afterAll(() => console.log(`hardened fields checked: ${checked}`));
});
