/** CEL that tells whether labels satisfy one requirement of a selector; both are given as CEL. */
export function satisfiesRequirement(requirement: string, labels: string): string {
  const { has, isListed } = { has: `${requirement}.key in ${labels}`, isListed: `${labels}[${requirement}.key] in ${requirement}.?values.orValue([])` };
  return `${requirement}.operator == "In" ? (${has} && ${isListed}) : ${requirement}.operator == "NotIn" ? (!(${has}) || !(${isListed})) : ${requirement}.operator == "Exists" ? ${has} : (${requirement}.operator == "DoesNotExist" && !(${has}))`;
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
