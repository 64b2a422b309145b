/** What is selected, with both rules of each connection; and the undeclared wires of the picture by their numbers. */
export const PANEL_SCRIPT = `
const MOST_EDGES = 20;
const panel = byId('panel');

function showPanel() {
  panel.hidden = selected === undefined;
  if (selected === undefined) {
    panel.replaceChildren();
    return;
  }
  const { wire: wirePlace, box: boxPlace, ends, name } = selected;
  const close = make('button', 'close', 'Close');
  close.type = 'button';
  close.addEventListener('click', () => select(undefined));
  const list = make('ol', 'edges');
  const body = make('div');
  body.append(list);
  if (wirePlace !== undefined) {
    const wire = wireAt(scene, wirePlace);
    const edges = wire.edges.filter((edge) => shownEdges.has(edge));
    panel.replaceChildren(make('h3', '', wireTitle(scene, wire)), close, trafficLine(wire, edges.length), body);
    listed(list, edges, edgeItem, MOST_EDGES);
    if (wire.edges.length === 0) {
      body.append(make('p', 'muted', 'No connection of a listed workload: it is open to pods that may come, or only told for the groups as a whole.'));
      if (wire.undeclared !== undefined) {
        const ways = make('a', '', 'Both rules, where they come from and who gets through');
        ways.href = '#undeclared';
        body.append(ways);
      }
    }
  } else if (boxPlace !== undefined) {
    const { title, group, folded } = scene.boxes[boxPlace];
    panel.replaceChildren(make('h3', '', title), close, body);
    if (folded) {
      list.className = 'tenants';
      listed(list, folded, (place) => {
        const item = make('li');
        item.append(tenantLink(place), make('span', 'muted', ' ' + data.groups[place][2]));
        return item;
      }, 120);
    } else {
      const own = scene.boxes[boxPlace].lines.flatMap(([, some]) => some ?? []);
      const all = own.length > 0 ? own : [...data.ends.keys()].filter((end) => data.ends[end][1] === group);
      listed(list, all, (end) => endItem(end), MOST_EDGES);
    }
  } else {
    const edges = [...new Set(scene.wires.flatMap(([,,,, some]) => some))].sort((one, other) => one - other)
      .filter((edge) => shownEdges.has(edge) && (ends.includes(data.edges[edge][0]) || ends.includes(data.edges[edge][1])));
    panel.replaceChildren(make('h3', '', name), close, make('p', 'muted', ends.length === 1 ? data.ends[ends[0]][2] : counted(ends.length, 'end')), body);
    listed(list, edges, edgeItem, MOST_EDGES);
  }
}

function trafficLine(wire, count) {
  const line = make('p', '', wire.traffic);
  line.append(make('span', 'muted', count === 0 ? '' : ' \\u00b7 ' + counted(count, 'connection')));
  if (wire.undeclared !== undefined) {
    line.append(' ', make('span', 'mark fail', '\\u2717 undeclared: ' + wire.undeclared));
  }
  return line;
}

function endItem(end) {
  const item = make('li', '', idOf(end));
  item.append(make('span', 'muted', ' ' + data.ends[end][2]));
  return item;
}

function edgeItem(place) {
  const item = make('li');
  const { source, target, traffic, undeclared } = edgeAt(place);
  item.append(make('b', '', idOf(source) + ' \\u2192 ' + idOf(target)), trafficLine({ traffic, undeclared }, 0), rulesOf(place));
  return item;
}

/** The rules that let it out and in, and where they come from. */
function rulesOf(place) {
  const { egress, ingress, source, target } = edgeAt(place);
  const facts = make('dl', 'rules');
  const add = (head, rules, end) => {
    const origin = data.ends[end][2];
    const fact = make('dd');
    fact.append(...rules.map((rule) => {
      const [text, from] = data.rules[rule];
      const line = make('div', '', text);
      if (from) {
        line.append(' ', make('code', 'origin', from));
      }
      return line;
    }));
    if (rules.length === 0) {
      fact.textContent = 'nothing in the cluster decides';
    }
    facts.append(make('dt', '', head), fact);
    if (origin) {
      const where = make('dd', 'muted', idOf(end) + ' ');
      where.append(make('code', 'origin', origin));
      facts.append(where);
    }
  };
  add('Let out by', egress, source);
  add('Let in by', ingress, target);
  return facts;
}

/** The numbers are those in the picture. */
function showGaps() {
  const list = byId('gaps');
  const bad = wires.flatMap(({ wire, element }, place) => wire.undeclared === undefined ? [] : [{ place, isOn: !element.classList.contains('gone') }])
    .map((one, index) => ({ ...one, number: index + 1 })).filter(({ isOn }) => isOn);
  list.parentElement.hidden = bad.length === 0;
  listed(list, bad, ({ place, number }) => {
    const item = make('li');
    const button = make('button', 'gap', '\\u2717 ' + number + ' ' + wires[place].text);
    button.type = 'button';
    button.addEventListener('click', () => select({ wire: place }));
    item.append(button);
    return item;
  }, 12);
}
`;
