import { kindOf, showPath } from '../../manifest';
import { namespaceOf, ObjectGraph } from '../object-graph';
import { graphRule, POD_KINDS } from '../rule';
import { Severity } from '../severity';
import { referencesOf } from './references';

export const missingSecret = graphRule({
  id: 'secrets-missing-secret',
  title: 'Secrets that pods need exist',
  severity: Severity.LOW,
  description: 'A pod that refers to a Secret which is not there does not start, and whoever creates one of that name decides what it reads. ExternalSecrets, SealedSecrets and Certificates count as the Secrets that they make; references that are optional are permitted.',
  fix: 'Add what makes the Secret, correct its name, or mark the reference as optional.',
  sources: ['https://kubernetes.io/docs/concepts/configuration/secret/'],
  frameworks: { nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'] },
  kinds: POD_KINDS,
  * find(graph) {
    const made = new Set(namesOfMade(graph));
    for (const { object, namespace, podSpec } of graph.workloads) {
      for (const { kind, name, keys } of referencesOf(podSpec)) {
        if (kind === 'Secret' && !graph.find(kind, name, namespace) && !made.has(`${namespace}/${name}`)) {
          yield { object, path: showPath([...kindOf(object.manifest)!.podSpec!, ...keys]), value: name, message: `There is no Secret ${name} in namespace ${namespace}, and nothing that makes it` };
        }
      }
    }
  },
});

/** What makes Secrets, and where it says their names. */
const MAKERS: { readonly [kind: string]: (manifest: any) => string } = {
  'external-secrets.io/ExternalSecret': ({ spec, metadata }) => spec?.target?.name ?? metadata?.name,
  'bitnami.com/SealedSecret': ({ metadata }) => metadata?.name,
  'cert-manager.io/Certificate': ({ spec }) => spec?.secretName,
};

function namesOfMade(graph: ObjectGraph): string[] {
  return Object.entries(MAKERS).flatMap(([kind, nameOf]) => graph.ofKind(kind).map(({ manifest }) => `${namespaceOf(manifest)}/${nameOf(manifest)}`));
}
