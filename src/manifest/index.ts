export { Cidr, type IpFamily, cidrMistake } from './cidr';
export { compareCodeUnits } from './code-units';
export { CONTAINER_LISTS, type ContainerAt, type ContainerList, containersOf } from './containers';
export { expansionMistake } from './expansion';
export { type ImageReference, REGISTRY_ENTRY_ALLOWED, imageMistakes, isRegistryEntry, isWithin, parseImage } from './image-reference';
export { isMap } from './is-map';
export { KINDS, type Kind, type KindScope, groupOf, kindName, kindNameOf, kindOf, podSpecOf } from './kinds';
export { type LabelRequirement, type LabelSelector, type Labels, labelOf, matchesSelector, meetsRequirement } from './label-selector';
export { itemsOfList } from './lists';
export {
  ANNOTATION_KEY_ALLOWED, DNS_LABEL_ALLOWED, DNS_SUBDOMAIN_ALLOWED, LABEL_KEY_ALLOWED, LABEL_VALUE_ALLOWED, PORT_NAME_ALLOWED,
  isAnnotationKey, isDnsLabel, isDnsSubdomain, isLabelKey, isLabelValue, isPortName, labelMistakes,
} from './names';
export { normaliseManifest, stripNulls } from './normalise';
export { type Keys, parsePath, showPath, valueAt } from './path';
export { Quantity, type QuantityStep } from './quantity';
export { TAINT_EFFECTS, type ToleratedTaint, isTolerationOf, parseTaint, showTaint } from './tolerated-taint';
export { toYaml, toYamlDocuments } from './yaml-writer';
export { UnreadableYaml, readYamlDocuments } from './yaml-reader';
export { type YamlPart, splitYaml } from './yaml-documents';
export { YamlPositions } from './yaml-position';
