// The draft order of order-select and order-sign: presets, fields, or its JSON.

import { element } from '/dom.js';
import { language, t } from '/i18n.js';
import { fireNow } from './actions.js';
import { DRUGS, FREQUENCIES, PRESETS, ROUTE_NAMES, UNITS, draftOrder } from './orders.js';
import { changed, state } from './state.js';
import { named } from './vocabulary.js';

state.order = { ...PRESETS['toci-900'] };

export function unitName(unit) {
  return unit.replace('ug', 'µg').replace('/d', t('unit.per-day'));
}

function drugName(code) {
  const found = named('crs-drug', language()).find(([known]) => known === code);
  return found ? found[1] : t(`drug.${code}`);
}

function describe(order) {
  const route = order.route;
  return [drugName(order.drug), order.dose, unitName(order.unit), route, t(`frequency.${order.frequency}`)].join(' ');
}

function presets() {
  const select = element('select', { id: 'order-preset' });
  select.append(
    element('option', { value: '' }, t('order.own')),
    ...Object.entries(PRESETS).map(([name, fields]) =>
      element('option', { value: name, selected: same(fields) }, describe(fields)),
    ),
  );
  select.addEventListener('change', () => {
    if (select.value) {
      state.order = { ...PRESETS[select.value] };
      state.orderJson = null;
      redrawAndFire();
    }
  });
  return select;
}

function same(fields) {
  return !state.orderJson && Object.keys(fields).every((name) => String(fields[name]) === String(state.order[name]));
}

function redrawAndFire() {
  changed('setup');
  fireNow();
}

function choice(name, options, label) {
  const select = element('select', { id: `order-${name}` });
  select.append(
    ...options.map((value) => element('option', { value, selected: state.order[name] === value }, label(value))),
  );
  select.addEventListener('change', () => {
    state.order[name] = select.value;
    state.orderJson = null;
    redrawAndFire();
  });
  return field(name, select);
}

function field(name, control) {
  return element('div', { class: 'field' }, element('label', { for: control.id }, t(`order.${name}`)), control);
}

function amount() {
  const input = element('input', { id: 'order-dose', type: 'number', min: 0, step: 'any', value: state.order.dose });
  input.addEventListener('change', () => {
    state.order.dose = Number(input.value);
    state.orderJson = null;
    redrawAndFire();
  });
  return field('dose', input);
}

function jsonEditor() {
  const order = state.orderJson ?? draftOrder(state.order, state.patientId ?? '', new Date().toISOString());
  const area = element('textarea', { id: 'order-json', spellcheck: 'false', rows: 14 });
  area.value = JSON.stringify(order, null, 2);
  const wrong = element('p', { class: 'wrong', role: 'alert' });
  area.addEventListener('change', () => {
    try {
      state.orderJson = JSON.parse(area.value);
      wrong.textContent = '';
      fireNow();
    } catch (error) {
      wrong.textContent = t('order.no-json', { message: error.message });
    }
  });
  return element(
    'details',
    {},
    element('summary', {}, t('order.json')),
    element('label', { for: 'order-json', class: 'visually-hidden' }, t('order.json')),
    area,
    wrong,
  );
}

/** The editor. */
export function orderEditor() {
  return element(
    'fieldset',
    { class: 'order' },
    element('legend', {}, t('order.label')),
    field('preset', presets()),
    choice('drug', DRUGS, drugName),
    element('div', { class: 'pair' }, amount(), choice('unit', UNITS, unitName)),
    element(
      'div',
      { class: 'pair' },
      choice('route', ROUTE_NAMES, (route) => route),
      choice('frequency', FREQUENCIES, (frequency) => t(`frequency.${frequency}`)),
    ),
    jsonEditor(),
  );
}
