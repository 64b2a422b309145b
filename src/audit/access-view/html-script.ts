/** What filters subjects and the matrix in the page. It makes no markup, so that texts of manifests stay texts. */
export const SCRIPT = `
(() => {
  'use strict';
  const MOST_SHOWN = 50;
  const form = document.getElementById('filters');
  if (!form) {
    return;
  }
  const { words: wordsField, home, tenant, holes } = form.elements;
  const lists = ['rows', 'cells'].map((id) => document.getElementById(id)).filter(Boolean).map((body) => {
    const more = document.createElement('button');
    more.type = 'button';
    more.className = 'more';
    body.closest('.panel, .wide').append(more);
    const list = { body, more, most: MOST_SHOWN, rows: [...body.children].map((row) => ({ row, words: undefined })) };
    more.addEventListener('click', () => {
      list.most = Infinity;
      update();
    });
    return list;
  });
  const status = document.getElementById('shown');
  const clear = document.getElementById('clear');

  function isShown(entry, words) {
    const { home: at, tenants, hole, name } = entry.row.dataset;
    if ((home.value !== '' && at !== home.value) || (tenant.value !== '' && !tenants.split(' ').includes(tenant.value)) || (holes.checked && hole === undefined)) {
      return false;
    }
    entry.words ??= words.length > 0 ? (name + ' ' + entry.row.textContent).toLowerCase() : undefined;
    return words.every((word) => entry.words.includes(word));
  }

  function update() {
    const words = wordsField.value.toLowerCase().split(/\\s+/).filter(Boolean);
    for (const list of lists) {
      const found = list.rows.filter((entry) => isShown(entry, words));
      const shown = new Set(found.slice(0, list.most));
      list.rows.forEach((entry) => entry.row.hidden = !shown.has(entry));
      list.more.hidden = found.length <= list.most;
      list.more.textContent = 'Show ' + (found.length - list.most) + ' more';
      if (list.body.id === 'rows') {
        status.textContent = 'Subjects found: ' + found.length + ' of ' + list.rows.length;
      }
    }
    clear.hidden = words.length === 0 && home.value === '' && tenant.value === '' && !holes.checked;
  }

  let typing;
  form.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(update, 80);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(update));

  let folded = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details:not([open])')];
    folded.forEach((details) => details.open = true);
    lists.forEach((list) => {
      list.before = list.most;
      list.most = Infinity;
    });
    update();
  });
  addEventListener('afterprint', () => {
    folded.forEach((details) => details.open = false);
    lists.forEach((list) => list.most = list.before);
    update();
  });

  document.querySelectorAll('.scripted').forEach((element) => element.hidden = false);
  update();
})();
`;
