/** What filters the findings in the page. It makes no markup, so that texts of manifests stay texts. */
export const SCRIPT = `
(() => {
  'use strict';
  const MOST_SHOWN = 25;
  const form = document.getElementById('filters');
  if (!form) {
    return;
  }
  const { text, place, framework, rule, exemption } = form.elements;
  const severities = [...form.querySelectorAll('[name=severity]')];
  const counts = [...form.querySelectorAll('[data-count]')];
  const status = document.getElementById('shown');
  const fold = document.getElementById('fold');
  const wordsOf = (element) => element.textContent.toLowerCase();

  const groups = [...document.querySelectorAll('.rule')].map((element) => {
    const { rule: id, severity, frameworks } = element.dataset;
    const details = element.querySelector('details');
    const items = [...element.querySelectorAll('.finding')].map((item) => ({
      item, places: item.dataset.places.split(' '), isExempted: item.classList.contains('permitted'), words: undefined,
    }));
    const more = document.createElement('button');
    more.type = 'button';
    more.className = 'more';
    details.querySelector('.body').append(more);
    const count = element.querySelector('.count');
    const group = { element, id, severity, frameworks: frameworks.split(' '), details, items, more, count, told: count.textContent, head: undefined, most: MOST_SHOWN };
    more.addEventListener('click', () => {
      group.most = Infinity;
      update();
    });
    return group;
  });
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);

  function matching(group, words) {
    if ((framework.value !== '' && !group.frameworks.includes(framework.value)) || (rule.value !== '' && group.id !== rule.value)) {
      return new Set();
    }
    group.head ??= wordsOf(group.details.querySelector('summary'));
    return new Set(group.items.filter((entry) => {
      if ((place.value !== '' && !entry.places.includes(place.value)) || (exemption.value !== '' && (exemption.value === 'exempted') !== entry.isExempted)) {
        return false;
      }
      entry.words ??= words.length > 0 ? wordsOf(entry.item) : undefined;
      return words.every((word) => entry.words.includes(word) || group.head.includes(word));
    }));
  }

  function update() {
    const words = text.value.toLowerCase().split(/\\s+/).filter(Boolean);
    const chosen = severities.filter(({ checked }) => checked).map(({ value }) => value);
    const bySeverity = {};
    let shown = 0;
    for (const group of groups) {
      const found = matching(group, words);
      bySeverity[group.severity] = (bySeverity[group.severity] ?? 0) + found.size;
      const isShown = found.size > 0 && chosen.includes(group.severity);
      shown += isShown ? found.size : 0;
      group.element.hidden = !isShown;
      let place = 0;
      for (const entry of group.items) {
        entry.item.hidden = !found.has(entry) || ++place > group.most;
      }
      group.count.textContent = found.size === group.items.length ? group.told : found.size + ' of ' + group.items.length;
      group.more.hidden = found.size <= group.most;
      group.more.textContent = 'Show ' + (found.size - group.most) + ' more';
    }
    counts.forEach((count) => count.textContent = bySeverity[count.dataset.count] ?? 0);
    const filters = described(chosen);
    status.textContent = 'Findings shown: ' + shown + ' of ' + total + (filters && ' (' + filters + ')');
  }

  function described(chosen) {
    return [
      text.value.trim() && 'text "' + text.value.trim() + '"',
      ...[place, framework, rule, exemption].filter(({ value }) => value !== '').map((select) => select.selectedOptions[0].textContent.trim()),
      chosen.length < severities.length && (chosen.join(', ') || 'no severity'),
    ].filter(Boolean).join('; ');
  }

  function reveal(id) {
    const target = document.getElementById(id);
    const group = groups.find(({ element }) => element === target);
    if (group && target.hidden) {
      form.reset();
      update();
    }
    const details = group ? group.details : target && target.closest('details');
    if (details) {
      details.open = true;
    }
  }

  let typing;
  form.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(update, 80);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(update));
  fold.addEventListener('click', () => {
    const isOpen = groups.some(({ details }) => details.open);
    groups.forEach(({ details }) => details.open = !isOpen);
    fold.textContent = isOpen ? 'Unfold all' : 'Fold all';
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.dataset.framework !== undefined) {
      form.reset();
      place.value = link.dataset.place;
      framework.value = link.dataset.framework;
      setTimeout(update);
    } else if (link) {
      reveal(decodeURIComponent(link.hash.slice(1)));
    }
  });

  let folded = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details:not([open])')];
    folded.forEach((details) => details.open = true);
    groups.forEach((group) => {
      group.limit = group.most;
      group.most = Infinity;
    });
    update();
  });
  addEventListener('afterprint', () => {
    folded.forEach((details) => details.open = false);
    groups.forEach((group) => group.most = group.limit);
    update();
  });

  [form, fold, document.getElementById('clear')].forEach((element) => element.hidden = false);
  update();
  reveal(decodeURIComponent(location.hash.slice(1)));
})();
`;
