import { DATA_SCRIPT } from './html-script-data';
import { FILTER_SCRIPT } from './html-script-filter';
import { PANEL_SCRIPT } from './html-script-panel';
import { PICTURE_SCRIPT } from './html-script-picture';
import { TABLE_SCRIPT } from './html-script-table';

/** Which picture is shown is told by the fragment of the address, so that it can be linked and gone back from. */
const NAVIGATION_SCRIPT = `
const MOST_PRINTED = 2000;
const hashOf = (place) => data.groups[place][0] === 'tenant' ? '#tenant/' + encodeURIComponent(data.groups[place][1]) : '#platform';
const placeAt = (hash) => [...data.groups.keys()].find((place) => data.scenes[place] && hashOf(place) === hash);
const open = (place) => location.hash = hashOf(place);
/** An overview of one box would tell nothing. */
const opened = [...data.groups.keys()].filter((place) => data.scenes[place]);
const start = opened.length === 1 && data.overview.wires.length === 0 ? opened[0] : undefined;
let current;

function show(place, isFirst) {
  const before = current;
  current = place;
  const [, title, count] = place === undefined ? [] : data.groups[place];
  byId('back').hidden = place === undefined;
  byId('scene-title').textContent = place === undefined ? 'All ' + data.noun + 's' : title + ' \\u00b7 ' + count;
  tenantField.value = place ?? '';
  draw(place === undefined ? data.overview : data.scenes[place], true);
  if (!isFirst) {
    const left = boxes.find(({ box, folded }) => place === undefined && before !== undefined && (box.group === before || folded?.includes(before)));
    (left ? left.element.firstChild : byId('scene-title')).focus();
  }
}

function navigate(isFirst) {
  const hash = location.hash;
  if (isFirst || hash === '#overview' || /^#(tenant\\/|platform$)/.test(hash)) {
    const place = placeAt(hash) ?? (isFirst ? start : undefined);
    if (isFirst || place !== current) {
      show(place, isFirst);
    }
  }
}

function update() {
  filter();
  refresh();
  showRows();
}

let typing;
form.addEventListener('input', (event) => {
  if (event.target !== tenantField) {
    clearTimeout(typing);
    typing = setTimeout(update, 80);
  }
});
tenantField.addEventListener('change', () => location.hash = tenantField.value === '' ? '#overview' : hashOf(Number(tenantField.value)));
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(() => {
  update();
  tenantField.value = current ?? '';
}));
byId('picture').addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && selected !== undefined) {
    select(undefined);
  } else if (event.key === 'Escape' && current !== undefined) {
    location.hash = '#overview';
  }
});
addEventListener('hashchange', () => navigate(false));
addEventListener('beforeprint', () => showRows(MOST_PRINTED));
addEventListener('afterprint', () => showRows());

data.groups.forEach(([, title], place) => {
  if (data.scenes[place]) {
    const option = make('option', '', title);
    option.value = place;
    tenantField.append(option);
  }
});
byId('unscripted').hidden = true;
document.querySelectorAll('.scripted').forEach((element) => element.hidden = false);
filter();
navigate(true);
showRows();
`;

/** What draws, zooms and filters in the page. */
export const SCRIPT = `
(() => {
'use strict';
${DATA_SCRIPT}${FILTER_SCRIPT}${PICTURE_SCRIPT}${PANEL_SCRIPT}${TABLE_SCRIPT}${NAVIGATION_SCRIPT}
})();
`;
