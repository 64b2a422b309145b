/** Every connection as a row, a part of them at first; the rules of one when asked. */
export const TABLE_SCRIPT = `
const MOST_ROWS = 50;

function showRows(most) {
  listed(byId('rows'), [...shownEdges], rowOf, most ?? MOST_ROWS);
}

function cellOf(label, ...content) {
  const cell = make('td');
  cell.setAttribute('role', 'cell');
  const name = make('span', 'label', label);
  name.setAttribute('aria-hidden', 'true');
  const body = make('span');
  body.append(...content);
  cell.append(name, body);
  return cell;
}

/** Addresses outside may be many ranges; the JSON has all of them. */
function shortened(id) {
  const ranges = id.split(',');
  return ranges.length < 4 ? id : ranges.slice(0, 2).join(', ') + ' and ' + (ranges.length - 2) + ' more ranges [External]';
}

function rowOf(place) {
  const { source, target, traffic, undeclared } = edgeAt(place);
  const row = make('tr');
  row.setAttribute('role', 'row');
  const head = make('th', '', shortened(idOf(source)));
  head.title = idOf(source);
  head.setAttribute('role', 'rowheader');
  head.scope = 'row';
  const details = make('details');
  const summary = make('summary', '', 'Rules');
  summary.append(make('span', 'unseen', ' of ' + idOf(source) + ' to ' + idOf(target)));
  details.append(summary);
  details.addEventListener('toggle', () => {
    if (details.open && details.children.length === 1) {
      details.append(rulesOf(place));
    }
  });
  row.append(head, cellOf('To', shortened(idOf(target))), cellOf('Traffic', traffic),
    cellOf('Undeclared', undeclared === undefined ? make('span', 'none', '\\u2013') : make('span', 'mark fail', '\\u2717 ' + undeclared)), cellOf('Rules', details));
  return row;
}
`;
