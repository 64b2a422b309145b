/** Draws a scene, shows who belongs to what is pointed at, and selects. */
export const PICTURE_SCRIPT = `
const frame = byId('frame');
const hint = byId('hint');
let scene;
let picture;
let wires = [];
let boxes = [];
let selected;

function draw(next, isNew) {
  scene = next;
  selected = isNew ? undefined : selected;
  picture = drawn('svg', { width: scene.width, height: scene.height, viewBox: '0 0 ' + scene.width + ' ' + scene.height, class: 'scene', role: 'group', 'aria-label': 'Picture' });
  const defs = drawn('defs', {});
  defs.append(arrow('arrow', 'head'), arrow('bad-arrow', 'bad'), arrow('lit-arrow', 'lit'));
  const layers = ['wires', 'boxes', 'tags'].map((name) => drawn('g', { class: name }));
  boxes = scene.boxes.map((box, place) => drawBox(box, place));
  wires = scene.wires.map((_, place) => drawWire(wireAt(scene, place), place));
  layers[0].append(...wires.map(({ element }) => element));
  layers[1].append(...boxes.map(({ element }) => element));
  layers[2].append(...scene.tags.map(drawTag));
  picture.append(defs, ...layers);
  frame.replaceChildren(picture);
  if (isNew) {
    const own = scene.boxes.filter(({ kind }) => kind === 'namespace' || kind === 'workload');
    const middle = own.length === 0 ? 0 : own.reduce((sum, { x, width }) => sum + x + width / 2, 0) / own.length;
    frame.scrollTo(middle - frame.clientWidth / 2, own.length === 0 ? 0 : Math.min(...own.map(({ y }) => y)) - 120);
  }
  refresh();
}

function arrow(id, name) {
  const marker = drawn('marker', { id, viewBox: '0 0 8 8', refX: 7.5, refY: 4, markerWidth: 9, markerHeight: 9, markerUnits: 'userSpaceOnUse', orient: 'auto' });
  marker.append(drawn('path', { class: name, d: 'M0 0L8 4L0 8z' }));
  return marker;
}

function drawBox(box, place) {
  const { kind, x, y, width, height, title, note, lines, group, folded, end } = box;
  const element = drawn('g', { class: 'box ' + kind });
  const canOpen = group !== undefined && data.scenes[group] && scene !== data.scenes[group];
  const full = end !== undefined ? idOf(end) : kind === 'tenant' ? data.groups[group][1] : title;
  const frameOf = drawn('g', { class: 'whole' });
  frameOf.append(drawn('rect', { x, y, width, height, rx: 6 }), drawn('text', { class: 'title', x: x + 11, y: y + 19 }, title));
  if (note) {
    frameOf.append(drawn('text', { class: 'soft', x: x + 11, y: y + 36 }, note));
  }
  frameOf.append(drawn('title', {}, full));
  element.append(frameOf);
  const touching = (wire) => wire.from.box === place || wire.to.box === place;
  const label = full + (note && end === undefined ? ', ' + note : '') + (canOpen ? ': open' : '');
  usable(frameOf, canOpen ? 'link' : 'button', label, touching, () => canOpen ? open(group) : select(end === undefined ? { box: place } : { ends: [end], name: full }));
  lines.forEach(([text, ends], line) => {
    const middle = y + (note ? 44 : 28) + (line + 0.5) * 20;
    if (!ends) {
      element.append(drawn('text', { class: 'soft', x: x + 11, y: middle + 4 }, text));
      return;
    }
    const item = drawn('g', { class: 'line' });
    const name = ends.length === 1 ? idOf(ends[0]) : text;
    item.append(drawn('rect', { x: x + 4, y: middle - 10, width: width - 8, height: 20, rx: 4 }), drawn('text', { x: x + 20, y: middle + 4 }, text), drawn('title', {}, name));
    usable(item, 'button', name, (wire) => [wire.from, wire.to].some((port) => port.box === place && (port.line === line || port.line === -1)), () => select({ ends, name }));
    element.append(item);
  });
  return { element, box, full, folded };
}

function drawWire(wire, place) {
  const isShared = [wire.from, wire.to].some(({ box }) => ['platform', 'outside', 'entry'].includes(scene.boxes[box].kind));
  const isBad = wire.undeclared !== undefined;
  const element = drawn('g', { class: 'wire' + (isBad ? ' undeclared' : isShared ? ' shared' : '') });
  const d = 'M' + wire.curve.slice(0, 2).join(' ') + 'C' + wire.curve.slice(2).join(' ');
  const text = wireTitle(scene, wire) + ': ' + told(wire);
  element.append(drawn('path', { class: 'course', d }), drawn('path', { class: 'hit', d }), drawn('title', {}, text));
  usable(element, 'button', text, (other, index) => index === place, () => select({ wire: place }));
  return { element, wire, text };
}

function drawTag({ wire, text, x, y, width }) {
  const tag = drawn('g', { class: 'tag' + (scene.wires[wire][7] < 0 ? '' : ' bad'), 'data-wire': wire });
  tag.append(drawn('rect', { x: x - width / 2, y: y - 8, width, height: 16, rx: 3 }), drawn('text', { x, y: y + 4 }, text));
  tag.addEventListener('click', () => select({ wire }));
  tag.addEventListener('pointerenter', () => light((_, index) => index === wire, wires[wire].text));
  tag.addEventListener('pointerleave', () => light());
  return tag;
}

/** What pointer and keyboard can use alike. */
function usable(element, role, label, touches, act) {
  element.setAttribute('tabindex', '0');
  element.setAttribute('role', role);
  element.setAttribute('aria-label', label);
  const point = () => light(touches, label);
  element.addEventListener('pointerenter', point);
  element.addEventListener('pointerleave', () => light());
  element.addEventListener('focus', point);
  element.addEventListener('blur', () => light());
  element.addEventListener('click', act);
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      act();
    }
  });
}

/** The wires that belong to what is pointed at stand out; those of the selection where nothing is. */
function light(touches, text) {
  const chosen = touches ?? selectedTouches();
  wires.forEach(({ element, wire }, place) => element.classList.toggle('lit', chosen !== undefined && chosen(wire, place)));
  picture.classList.toggle('lighting', chosen !== undefined);
  hint.textContent = text ?? '';
}

function selectedTouches() {
  if (selected === undefined) {
    return undefined;
  }
  const { wire, box, ends } = selected;
  return wire !== undefined ? (_, place) => place === wire
    : box !== undefined ? ({ from, to }) => from.box === box || to.box === box
      : ({ edges }) => edges.some((edge) => ends.includes(data.edges[edge][0]) || ends.includes(data.edges[edge][1]));
}

function select(next) {
  selected = next;
  light();
  showPanel();
  if (selected) {
    byId('panel').scrollIntoView({ block: 'nearest' });
  }
}

/** Hides what the filter hides. */
function refresh() {
  const used = new Set();
  wires.forEach(({ element, wire }) => {
    const isOn = isWireShown(scene, wire);
    element.classList.toggle('gone', !isOn);
    if (isOn) {
      used.add(wire.from.box).add(wire.to.box);
    }
  });
  boxes.forEach(({ element, box, full }, place) => {
    element.classList.toggle('gone', isHiddenKind(box.kind));
    element.classList.toggle('off', isFiltering() && !used.has(place) && !(words.length > 0 && hasWords(full.toLowerCase())));
  });
  picture.querySelectorAll('.tag').forEach((tag) => tag.classList.toggle('gone', wires[tag.dataset.wire].element.classList.contains('gone')));
  light();
  showGaps();
  showPanel();
}
`;
