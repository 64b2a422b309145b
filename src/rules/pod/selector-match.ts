/** CEL that tells whether labels satisfy one requirement of a selector; both are given as CEL. */
export function satisfiesRequirement(requirement: string, labels: string): string {
  const isThere = `${requirement}.key in ${labels}`;
  const isListed = `${labels}[${requirement}.key] in ${requirement}.?values.orValue([])`;
  const byOperator = {
    In: `(${isThere} && ${isListed})`,
    NotIn: `(!(${isThere}) || !(${isListed}))`,
    Exists: isThere,
    DoesNotExist: `!(${isThere})`,
  };
  return Object.entries(byOperator).reduceRight((otherwise, [operator, holds]) => `${requirement}.operator == "${operator}" ? ${holds} : (${otherwise})`, 'false');
}

/** CEL that tells whether labels have a label with the value that a map of labels has for it. */
export function hasLabel(key: string, wanted: string, labels: string): string {
  return `${key} in ${labels} && ${labels}[${key}] == ${wanted}[${key}]`;
}

/** CEL that tells whether labels satisfy a selector that is there. */
export function satisfiesSelector(selector: string, labels: string): string {
  return `${selector}.?matchLabels.orValue({}).all(key, ${hasLabel('key', `${selector}.matchLabels`, labels)})`
    + ` && ${selector}.?matchExpressions.orValue([]).all(requirement, ${satisfiesRequirement('requirement', labels)})`;
}
