/**
 * Admission plug-ins of the API server that are off by default and change what is written for a cluster that runs them.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/
 */
export enum AdmissionPlugin {
  /** Gives pods the node selector of their namespace, and rejects those that ask for other nodes. */
  POD_NODE_SELECTOR = 'PodNodeSelector',
  /** Gives pods the tolerations of their namespace, and rejects those with others than it allows. */
  POD_TOLERATION_RESTRICTION = 'PodTolerationRestriction',
}
