/** Which connections are shown: by words, and without what switches hide. */
export const FILTER_SCRIPT = `
const form = byId('filters');
const { words: wordsField, undeclared: onlyUndeclared, outside: hideOutside, platform: hidePlatform, dns: hideDns, tenant: tenantField } = form.elements;
const edgeWords = [];
let words = [];

const isHiddenKind = (kind) => (kind === 'outside' && hideOutside.checked) || (kind === 'platform' && hidePlatform.checked);
const hasWords = (text) => words.every((word) => text.includes(word));

function isShown(place) {
  const { source, target, traffic, isDns, undeclared } = edgeAt(place);
  if ((onlyUndeclared.checked && undeclared === undefined) || (hideDns.checked && isDns) || isHiddenKind(kindOf(source)) || isHiddenKind(kindOf(target))) {
    return false;
  }
  edgeWords[place] ??= [idOf(source), groupOf(source)[1], idOf(target), groupOf(target)[1], traffic, undeclared === undefined ? '' : 'undeclared'].join(' ').toLowerCase();
  return hasWords(edgeWords[place]);
}

/** Of a wire without listed connections, its own texts are looked at. */
function isWireShown(scene, wire) {
  if (wire.edges.length > 0) {
    return wire.edges.some((edge) => shownEdges.has(edge)) && !(onlyUndeclared.checked && wire.undeclared === undefined);
  }
  const kinds = [wire.from, wire.to].map(({ box }) => scene.boxes[box].kind);
  return !(onlyUndeclared.checked && wire.undeclared === undefined) && !(hideDns.checked && wire.isDns) && !kinds.some(isHiddenKind)
    && hasWords((wireTitle(scene, wire) + ' ' + told(wire)).toLowerCase());
}

let shownEdges = new Set();
function filter() {
  words = wordsField.value.toLowerCase().split(/\\s+/).filter(Boolean);
  shownEdges = new Set(data.edges.keys());
  if (isFiltering()) {
    shownEdges = new Set([...shownEdges].filter(isShown));
  }
  byId('shown').textContent = 'Connections shown: ' + shownEdges.size + ' of ' + data.edges.length;
  byId('clear').hidden = !isFiltering();
  const found = words.length === 0 ? [] : [...data.groups.keys()].filter((place) => data.groups[place][0] === 'tenant' && hasWords(data.groups[place][1].toLowerCase()));
  byId('found').hidden = found.length === 0;
  byId('found').replaceChildren(...found.slice(0, 8).map((place) => tenantLink(place)), ...(found.length > 8 ? [make('span', 'muted', 'and ' + (found.length - 8) + ' more ' + data.noun + 's')] : []));
}

const isFiltering = () => words.length > 0 || [onlyUndeclared, hideOutside, hidePlatform, hideDns].some(({ checked }) => checked);

function tenantLink(place) {
  const link = make('a', 'tenant-link', data.groups[place][1]);
  link.href = hashOf(place);
  return link;
}
`;
