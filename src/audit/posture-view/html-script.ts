/** What filters tenants in the page, and opens the one of an address. It makes no markup, so that texts of manifests stay texts. */
export const SCRIPT = `
(() => {
  'use strict';
  const MOST_SHOWN = 50;
  const form = document.getElementById('filters');
  if (!form) {
    return;
  }
  const { words: wordsField, state } = form.elements;
  const status = document.getElementById('shown');
  const clear = document.getElementById('clear');
  const panels = [...document.getElementById('details').children];
  const entries = [...document.getElementById('rows').children].map((row, place) => ({ row, panel: panels[place], states: row.dataset.states.split(' '), words: undefined }));
  let most = MOST_SHOWN;
  let asked;
  const buttons = ['.overview', '#details'].map((selector) => {
    const more = document.createElement('button');
    more.type = 'button';
    more.className = 'more';
    document.querySelector(selector).after(more);
    more.addEventListener('click', () => {
      most = Infinity;
      update();
    });
    return more;
  });

  function isFound(entry, words) {
    if (state.value !== '' && !entry.states.includes(state.value)) {
      return false;
    }
    entry.words ??= words.length > 0 ? (entry.row.textContent + ' ' + entry.panel.textContent).toLowerCase() : undefined;
    return words.every((word) => entry.words.includes(word));
  }

  function update() {
    const words = wordsField.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let found = 0;
    for (const entry of entries) {
      const isShown = isFound(entry, words) && ++found <= most;
      entry.row.hidden = !isShown;
      entry.panel.hidden = !isShown && entry.panel !== asked;
    }
    buttons.forEach((more) => {
      more.hidden = found <= most;
      more.textContent = 'Show ' + (found - most) + ' more tenants';
    });
    status.textContent = 'Tenants found: ' + found + ' of ' + entries.length;
    clear.hidden = words.length === 0 && state.value === '';
  }

  /** A tenant that is linked to is shown, whatever the filter says. */
  function reveal() {
    const panel = document.getElementById(decoded(location.hash.slice(1)));
    if (panels.includes(panel)) {
      asked = panel;
      panel.hidden = false;
      panel.open = true;
      panel.scrollIntoView({ behavior: 'instant' });
      panel.querySelector('summary').focus({ preventScroll: true });
    }
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  let typing;
  form.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      most = MOST_SHOWN;
      asked = undefined;
      update();
    }, 80);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(update));
  addEventListener('hashchange', reveal);
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#tenant-"]');
    if (link && link.hash === location.hash) {
      reveal();
    }
  });

  let folded = [];
  let before;
  addEventListener('beforeprint', () => {
    folded = panels.filter((panel) => !panel.open);
    folded.forEach((panel) => panel.open = true);
    before = most;
    most = Infinity;
    update();
  });
  addEventListener('afterprint', () => {
    folded.forEach((panel) => panel.open = false);
    most = before;
    update();
  });

  document.querySelectorAll('.scripted').forEach((element) => element.hidden = false);
  update();
  reveal();
})();
`;
