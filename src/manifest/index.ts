export { Cidr, IpFamily, cidrMistake } from './cidr';
export { CONTAINER_LISTS, ContainerAt, ContainerList, containersOf } from './containers';
export { ImageReference, REGISTRY_ENTRY_ALLOWED, imageMistakes, isRegistryEntry, isWithin, parseImage } from './image-reference';
export { KINDS, Kind, KindScope, groupOf, kindOf, podSpecOf } from './kinds';
export { LabelRequirement, LabelSelector, Labels, matchesSelector } from './label-selector';
export {
  ANNOTATION_KEY_ALLOWED, DNS_LABEL_ALLOWED, DNS_SUBDOMAIN_ALLOWED, LABEL_KEY_ALLOWED, LABEL_VALUE_ALLOWED, PORT_NAME_ALLOWED,
  isAnnotationKey, isDnsLabel, isDnsSubdomain, isLabelKey, isLabelValue, isPortName, labelMistakes,
} from './names';
export { normaliseManifest, stripNulls } from './normalise';
export { Quantity, QuantityStep } from './quantity';
export { toYaml, toYamlDocuments } from './yaml-writer';
