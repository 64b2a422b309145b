/** The view as the page reads it, how elements are made, and how connections are described. Texts become text nodes, never markup. */
export const DATA_SCRIPT = `
const data = JSON.parse(document.getElementById('network').textContent);
const byId = (id) => document.getElementById(id);
const make = (name, className, text) => {
  const element = document.createElement(name);
  if (className) {
    element.className = className;
  }
  element.textContent = text ?? '';
  return element;
};
const drawn = (name, attributes, text) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([attribute, value]) => element.setAttribute(attribute, value));
  element.textContent = text ?? '';
  return element;
};
const counted = (count, noun) => count + ' ' + noun + (count === 1 ? '' : 's');
const idOf = (end) => data.ends[end][0];
const groupOf = (end) => data.groups[data.ends[end][1]];
const kindOf = (end) => groupOf(end)[0];
const edgeAt = (place) => {
  const [source, target, traffic, undeclared, egress, ingress] = data.edges[place];
  return { source, target, traffic: data.texts[traffic], isDns: data.dns[traffic] === 1, undeclared: data.texts[undeclared], egress, ingress };
};
const wireAt = (scene, place) => {
  const [fromBox, fromLine, toBox, toLine, edges, curve, traffic, gap] = scene.wires[place];
  return { from: { box: fromBox, line: fromLine }, to: { box: toBox, line: toLine }, edges, curve, traffic: data.texts[traffic], isDns: data.dns[traffic] === 1, undeclared: data.texts[gap] };
};
const nameOf = (scene, { box, line }) => {
  const { title, group, kind, lines, end } = scene.boxes[box];
  const [text, ends] = lines[line] ?? [];
  if (end !== undefined) {
    return idOf(end);
  }
  if (text === undefined) {
    return kind === 'tenant' ? data.groups[group][1] : title;
  }
  return ends.length === 1 ? idOf(ends[0]) : title + ' (' + text + ')';
};
const told = ({ traffic, undeclared }) => traffic + (undeclared === undefined ? '' : undeclared === traffic ? ', all of it undeclared' : ', undeclared ' + undeclared);
const wireTitle = (scene, wire) => nameOf(scene, wire.from) + ' \\u2192 ' + nameOf(scene, wire.to);

/** A button below a list that shows the next so many items. */
function listed(list, items, make, most) {
  list.replaceChildren(...items.slice(0, most).map(make));
  const host = list.closest('table') ?? list;
  host.parentElement.querySelectorAll(':scope > .more').forEach((old) => old.remove());
  const addMore = (shown) => {
    if (shown < items.length) {
      const more = document.createElement('button');
      more.type = 'button';
      more.className = 'more';
      more.textContent = 'Show ' + Math.min(most, items.length - shown) + ' more of ' + (items.length - shown);
      more.addEventListener('click', () => {
        const added = items.slice(shown, shown + most).map(make);
        list.append(...added);
        more.remove();
        addMore(shown + most);
        added[0].querySelector('button, a, summary')?.focus();
      });
      host.after(more);
    }
  };
  addMore(most);
}
`;
