// Tabs as the ARIA practices describe them: arrow keys move, the chosen panel is shown.

import { element } from '/dom.js';
import { t } from '/i18n.js';

/**
 * @param id prefix of the ids
 * @param names tab names; the text of a tab is t(`tab.${name}`)
 * @param onSelect is told the name of a tab that is chosen
 * @return {{root, panels: Object<string, HTMLElement>, select: function, relabel: function, badge: function}}
 */
export function tabs(id, names, labelKey, onSelect = () => {}) {
  const panels = {};
  const list = element('div', { class: 'tabs', role: 'tablist' });
  const buttons = names.map((name) => {
    const button = element('button', {
      type: 'button',
      role: 'tab',
      id: `${id}-${name}`,
      'aria-controls': `${id}-${name}-panel`,
      onclick: () => select(name),
    });
    button.append(element('span', { class: 'tab-name' }), element('span', { class: 'tab-badge' }));
    panels[name] = element('div', {
      role: 'tabpanel',
      id: `${id}-${name}-panel`,
      class: 'tab-panel',
      'aria-labelledby': `${id}-${name}`,
      tabindex: 0,
    });
    return button;
  });
  list.append(...buttons);

  function select(name) {
    names.forEach((other, i) => {
      const chosen = other === name;
      buttons[i].setAttribute('aria-selected', String(chosen));
      buttons[i].tabIndex = chosen ? 0 : -1;
      panels[other].hidden = !chosen;
    });
    onSelect(name);
  }

  list.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const to = { Home: 0, End: names.length - 1 }[event.key] ?? (step && (at + step + names.length) % names.length);
    if (to !== undefined) {
      event.preventDefault();
      select(names[to]);
      buttons[to].focus();
    }
  });

  function relabel() {
    list.setAttribute('aria-label', t(labelKey));
    names.forEach((name, i) => (buttons[i].firstChild.textContent = t(`tab.${name}`)));
  }

  /** A short note on a tab, such as a count; '' for none. */
  function badge(name, text, tone = '') {
    const mark = buttons[names.indexOf(name)].lastChild;
    mark.textContent = text;
    mark.dataset.tone = tone;
  }

  relabel();
  select(names[0]);
  return { root: element('div', { class: 'tabbed' }, list, ...Object.values(panels)), panels, select, relabel, badge };
}
