import { Rule } from '../rule';
import { argument } from './argument';
import { bootstrapToken } from './bootstrap-token';
import { configMapCredential } from './config-map-credential';
import { configMapKey } from './config-map-key';
import { envCredential } from './env-credential';
import { envFrom } from './env-from';
import { envLiteral } from './env-literal';
import { envReference } from './env-reference';
import { immutableConfigMap } from './immutable-config-map';
import { immutableSecret } from './immutable-secret';
import { inlineData } from './inline-data';
import { lastApplied } from './last-applied';
import { missingConfigMap } from './missing-config-map';
import { missingSecret } from './missing-secret';
import { mountReadOnly } from './mount-read-only';
import { sealedForCluster } from './sealed-for-cluster';
import { serviceAccountSecrets } from './service-account-secrets';
import { serviceAccountToken } from './service-account-token';
import { storeConditions } from './store-conditions';
import { typeKeys } from './type-keys';
import { volumeMode } from './volume-mode';

export const SECRETS_RULES: readonly Rule[] = [
  argument,
  bootstrapToken,
  configMapCredential,
  configMapKey,
  envCredential,
  envFrom,
  envLiteral,
  envReference,
  immutableConfigMap,
  immutableSecret,
  inlineData,
  lastApplied,
  missingConfigMap,
  missingSecret,
  mountReadOnly,
  sealedForCluster,
  serviceAccountSecrets,
  serviceAccountToken,
  storeConditions,
  typeKeys,
  volumeMode,
];
