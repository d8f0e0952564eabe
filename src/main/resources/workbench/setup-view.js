// Left: whose chart, which hook, in which language.

import { element, show } from '/dom.js';
import { hasText, t } from '/i18n.js';
import { chooseDemo, fireNow } from './actions.js';
import { personName } from './fhir.js';
import { orderEditor } from './order-view.js';
import { pasteForm, serverForm } from './source-view.js';
import { changed, on, service, state } from './state.js';

const SOURCES = ['demo', 'paste', 'server'];

const HOOKS = ['patient-view', 'order-select', 'order-sign', 'encounter-discharge'];

let tab = 'demo';

function sourceSwitch(redraw) {
  const group = element('div', { class: 'switch wide', role: 'group', 'aria-label': t('source.label') });
  SOURCES.forEach((name) => {
    const choose = () => {
      tab = name;
      redraw();
      group.querySelector(`[data-source=${name}]`)?.focus();
    };
    group.append(
      element(
        'button',
        { type: 'button', 'aria-pressed': String(tab === name), 'data-source': name, onclick: choose },
        t(`source.${name}`),
      ),
    );
  });
  return group;
}

/** Texts of a demo patient: in the reader's language where the page has them, else what the record says. */
export function story(patient) {
  const key = `${patient.id}.story`;
  const narrative = patient.text?.div?.replace(/<[^>]*>/g, '').replace(/^Synthetic patient\.\s*/, '') ?? '';
  return hasText(key) ? t(key) : narrative;
}

export function therapy(patient) {
  const key = `${patient.id}.therapy`;
  return hasText(key) ? t(key) : '';
}

function patientItem(patient) {
  const current = state.source === 'demo' && state.patientId === patient.id;
  return element(
    'li',
    {},
    element(
      'button',
      {
        type: 'button',
        class: 'patient',
        'aria-current': current && 'true',
        'data-patient': patient.id,
        onclick: () => chooseDemo(patient.id),
      },
      element('span', { class: 'patient-name' }, personName(patient)),
      element('span', { class: 'patient-therapy' }, therapy(patient)),
      element('span', { class: 'patient-story' }, story(patient)),
    ),
  );
}

function demoList() {
  const list = element('ul', { class: 'patients' });
  const filter = element('input', {
    type: 'search',
    id: 'patient-filter',
    placeholder: t('patients.filter'),
    'aria-label': t('patients.filter'),
  });
  const draw = () => {
    const wanted = filter.value.trim().toLowerCase();
    const fits = (patient) =>
      [personName(patient), therapy(patient), story(patient), patient.id].join(' ').toLowerCase().includes(wanted);
    const found = state.patients.filter(fits);
    show(list, ...found.map(patientItem));
    if (found.length === 0) {
      list.append(element('li', { class: 'muted small' }, t('patients.none')));
    }
  };
  filter.addEventListener('input', draw);
  draw();
  return [filter, list];
}

function hookChoice() {
  const place = ({ hook }) => HOOKS.indexOf(hook);
  const choices = [...state.services]
    .sort((a, b) => place(a) - place(b))
    .map((entry) => {
      const radio = element('input', {
        type: 'radio',
        name: 'hook',
        value: entry.id,
        checked: entry.id === state.serviceId,
      });
      radio.addEventListener('change', () => {
        state.serviceId = entry.id;
        changed('setup');
        document.querySelector(`input[name=hook][value=${entry.id}]`)?.focus();
        fireNow();
      });
      return element(
        'label',
        { class: 'hook', title: entry.description },
        radio,
        element('span', {}, t(`hook.${entry.hook}`), element('code', {}, entry.hook)),
      );
    });
  return element('fieldset', { class: 'hooks' }, element('legend', {}, t('hook.label')), ...choices);
}

function options() {
  const cards = element('select', { id: 'card-language' });
  [
    ['', 'cards.language.page'],
    ['en', 'cards.language.en'],
    ['zh-CN', 'cards.language.zh'],
  ].forEach(([value, key]) =>
    cards.append(element('option', { value, selected: (state.cardLanguage ?? '') === value }, t(key))),
  );
  cards.addEventListener('change', () => {
    state.cardLanguage = cards.value || null;
    fireNow();
  });
  const prefetch = element('input', {
    type: 'checkbox',
    id: 'send-prefetch',
    checked: state.sendPrefetch,
    disabled: state.source !== 'demo',
  });
  prefetch.addEventListener('change', () => {
    state.sendPrefetch = prefetch.checked;
    fireNow();
  });
  const asOf = element('input', {
    type: 'text',
    id: 'as-of',
    value: state.asOf,
    inputmode: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: t('as-of.now'),
    disabled: !state.settings.asOfOverride,
  });
  asOf.addEventListener('change', () => {
    state.asOf = asOf.value.trim();
    fireNow();
  });
  return element(
    'details',
    { class: 'options' },
    element('summary', {}, t('options')),
    element('div', { class: 'field' }, element('label', { for: 'card-language' }, t('cards.language')), cards),
    element('label', { class: 'check' }, prefetch, element('span', {}, t('prefetch.send'))),
    element('p', { class: 'hint' }, t('prefetch.hint')),
    element('div', { class: 'field' }, element('label', { for: 'as-of' }, t('as-of.label')), asOf),
    element('p', { class: 'hint' }, t('as-of.hint')),
  );
}

function keepOpen(root, draw) {
  const open = [...root.querySelectorAll('details')].map((details) => details.open);
  const scrolled = root.querySelector('.patients')?.scrollTop ?? 0;
  draw();
  root.querySelectorAll('details').forEach((details, i) => (details.open = open[i] ?? details.open));
  const list = root.querySelector('.patients');
  if (list) {
    list.scrollTop = scrolled;
    showIn(list, list.querySelector('[aria-current]'));
  }
}

/** Scrolls the list alone, never the page. */
function showIn(list, item) {
  if (!item) {
    return;
  }
  const [outer, inner] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    list.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
  }
}

/** Draws the setup column, now and after every change. */
export function showSetup(root) {
  const draw = () =>
    keepOpen(root, () => {
      const forms = { demo: demoList, paste: () => [pasteForm()], server: () => [serverForm()] };
      show(
        root,
        element(
          'div',
          { class: 'panel pad source' },
          element('h2', {}, t('setup.chart')),
          sourceSwitch(draw),
          ...forms[tab](),
        ),
        element(
          'div',
          { class: 'panel pad' },
          element('h2', { class: 'visually-hidden' }, t('setup.hook')),
          hookChoice(),
          service()?.hook.startsWith('order-') ? orderEditor() : null,
          options(),
          element(
            'button',
            { type: 'button', id: 'fire', class: 'primary big', disabled: !state.patientId, onclick: () => fireNow() },
            t('fire'),
          ),
        ),
      );
    });
  on('setup', draw);
  on('language', draw);
  draw();
}
