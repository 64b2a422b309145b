import { IConstruct } from 'constructs';
import { Mistake } from '../errors';
import { labelMistakes } from '../manifest';

/**
 * Whose a namespace is and who pays for it, written to the Namespace.
 *
 * The keys `team`, `department` and `env` are those that OpenCost and Kubecost group costs by unless told otherwise. They
 * take them from the Namespace where a pod has none, so that pods are not labelled: that would restart every workload
 * when a cost centre changes, and whoever writes a pod could move its costs to others.
 *
 * @see https://github.com/kubecost/docs/blob/v1.x/using-kubecost/navigating-the-kubecost-ui/cost-allocation/README.md
 */
export interface OwnershipOptions {
  /**
   * The team that answers for it, written to the label `team`.
   *
   * Refused, as all of these: what is no label value, and another value of the same label in `labels`.
   *
   * @default - none in a tenant; in a namespace, the tenant's
   */
  readonly team?: string;
  /**
   * The department that the team belongs to, written to the label `department`.
   *
   * @default - none in a tenant; in a namespace, the tenant's
   */
  readonly department?: string;
  /**
   * The environment, such as `production`, written to the label `env`.
   *
   * @default - none in a tenant; in a namespace, the tenant's
   */
  readonly environment?: string;
  /**
   * The cost centre that pays, written to the label `cdk8s-bulwark/cost-center`.
   *
   * @default - none in a tenant; in a namespace, the tenant's
   */
  readonly costCenter?: string;
  /**
   * How sensitive its data are, such as `confidential`, written to the label `cdk8s-bulwark/data-classification`.
   *
   * @default - none in a tenant; in a namespace, the tenant's
   */
  readonly dataClassification?: string;
  /**
   * Where to reach those who answer for it: an e-mail address or an https URL, written to the annotation
   * `cdk8s-bulwark/contact`, since labels cannot hold either.
   *
   * @default - none in a tenant; in a namespace, the tenant's
   */
  readonly contact?: string;
}

/** What is settled for a namespace. */
export type Ownership = OwnershipOptions;

/** The label that each of them is written to. */
const LABELS = {
  team: 'team',
  department: 'department',
  environment: 'env',
  costCenter: 'cdk8s-bulwark/cost-center',
  dataClassification: 'cdk8s-bulwark/data-classification',
} as const;

const FIELDS = Object.keys(LABELS) as (keyof typeof LABELS)[];
const CONTACT = 'cdk8s-bulwark/contact';
const E_MAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/;
const HTTPS_URL = /^https:\/\/[^\s/?#]+\S*$/;

/** What a namespace says itself replaces what its tenant says. */
export function settleOwnership(base: Ownership, props: OwnershipOptions): Ownership {
  const settled = [...FIELDS, 'contact' as const].map((field) => [field, props[field] ?? base[field]]);
  return Object.fromEntries(settled.filter(([, value]) => value !== undefined));
}

/** What is wrong with it, and where it and the labels of the user's own are at odds. */
export function ownershipMistakes(where: IConstruct | string, ownership: Ownership, labels: { readonly [key: string]: string }): Mistake[] {
  return [
    ...FIELDS.flatMap((field) => labelFieldMistakes(where, field, ownership[field], labels[LABELS[field]])),
    ...contactMistakes(where, ownership.contact),
  ];
}

function labelFieldMistakes(where: IConstruct | string, field: keyof typeof LABELS, value: string | undefined, label: string | undefined): Mistake[] {
  if (value === undefined) {
    return [];
  }
  if (value === '') {
    return [{ where, field, problem: 'is empty', given: value, allowed: 'A label value is allowed', fix: 'Name it, or leave it out' }];
  }
  const wrong = labelMistakes(where, '', { [LABELS[field]]: value }).map((mistake) => ({ ...mistake, field }));
  const atOdds = label === undefined || label === value ? [] : [{
    where, field, problem: `is not what labels['${LABELS[field]}'] says`, given: value, allowed: `It is written to that label, which is ${label}`, fix: 'Remove one of them',
  }];
  return [...wrong, ...atOdds];
}

function contactMistakes(where: IConstruct | string, contact: string | undefined): Mistake[] {
  return contact === undefined || E_MAIL.test(contact) || HTTPS_URL.test(contact) ? [] : [{
    where, field: 'contact', problem: 'is neither an e-mail address nor a URL', given: contact, allowed: 'An address such as team@example.com or a URL that begins with https:// is allowed', fix: 'Write where to reach those who answer for it',
  }];
}

/** It as labels of the Namespace. */
export function ownershipLabels(ownership: Ownership): { [key: string]: string } {
  return Object.fromEntries(FIELDS.flatMap((field) => ownership[field] === undefined ? [] : [[LABELS[field], ownership[field]]]));
}

/** It as annotations of the Namespace. */
export function ownershipAnnotations({ contact }: Ownership): { [key: string]: string } {
  return contact === undefined ? {} : { [CONTACT]: contact };
}
