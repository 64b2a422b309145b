/** Clean objects by kind, as `group/Kind`. */
export const CLEAN_SECRETS: { [kind: string]: any } = {
  'Secret': { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'db', namespace: 'shop-web' }, type: 'Opaque', immutable: true },
  'ConfigMap': { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace: 'shop-web' }, data: { 'log-level': 'info' }, immutable: true },
  'bitnami.com/SealedSecret': {
    apiVersion: 'bitnami.com/v1alpha1',
    kind: 'SealedSecret',
    metadata: { name: 'db', namespace: 'shop-web' },
    spec: { encryptedData: { password: 'AgBy' }, template: { type: 'Opaque' } },
  },
  'external-secrets.io/ClusterSecretStore': {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ClusterSecretStore',
    metadata: { name: 'vault' },
    spec: { conditions: [{ namespaces: ['shop-web'] }], provider: { vault: { server: 'https://vault.example.com' } } },
  },
};
