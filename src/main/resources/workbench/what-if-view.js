// What-if: change what is charted, watch the grades move.

import { element, show } from '/dom.js';
import { language, t } from '/i18n.js';
import { situation, whatIf } from './actions.js';
import { PRESSORS, runningPressors } from './drug-edits.js';
import { readable, resourcesIn } from './fhir.js';
import { showStrip } from './grades-view.js';
import { assessmentOf } from './hook.js';
import { READINGS, worstOf } from './readings.js';
import { on, state } from './state.js';
import { drugOf, named } from './vocabulary.js';

const WAIT_MS = 120;
const AS_CHARTED = '';

const RANGES = {
  temperature: { min: 35, max: 42, step: 0.1, unit: '°C', rest: 37 },
  spo2: { min: 70, max: 100, step: 1, unit: '%', rest: 97 },
  flow: { min: 0, max: 60, step: 0.5, unit: 'L/min', rest: 2 },
  fio2: { min: 21, max: 100, step: 1, unit: '%', rest: 40 },
  systolic: { min: 50, max: 180, step: 1, unit: 'mmHg', rest: 115 },
  hoursSince: { min: 0, max: 720, step: 1, unit: 'h', rest: 72 },
};

let edits = {};
let timer = null;
let pressorFields = null;

function want(name, value) {
  edits = { ...edits };
  if (value === undefined) {
    delete edits[name];
  } else {
    edits[name] = value;
  }
  clearTimeout(timer);
  timer = setTimeout(() => whatIf(edits), WAIT_MS);
}

function charted(name, from) {
  if (READINGS[name]) {
    return worstOf(Object.values(from.prefetch).flatMap(resourcesIn), READINGS[name], from.asOf);
  } else if (name === 'hoursSince') {
    return assessmentOf(state.exchange)?.exposure?.hoursSince ?? null;
  }
  return null;
}

function wordsFor(name, value) {
  return value === null ? t('what-if.not-charted') : t('what-if.charted', { value: `${value} ${RANGES[name].unit}` });
}

function caption(id, label, note) {
  const charted = note && element('span', { class: 'charted' }, note);
  return element('div', {}, element('label', { for: id }, label), charted);
}

/** A slider with its value; untouched it means "as charted". */
function slider(name, from) {
  const { min, max, step, unit, rest } = RANGES[name];
  const now = charted(name, from);
  const output = element('output', { for: `what-if-${name}` });
  const range = element('input', { type: 'range', id: `what-if-${name}`, min, max, step, value: now ?? rest });
  const reset = element(
    'button',
    { type: 'button', class: 'reset', 'aria-label': t('what-if.reset-one', { name: t(`what-if.${name}`) }) },
    '↺',
  );
  const mark = (touched) => {
    output.textContent = touched ? `${range.value} ${unit}` : t('what-if.as-charted');
    range.setAttribute(
      'aria-valuetext',
      touched ? `${range.value} ${unit}` : `${t('what-if.as-charted')}: ${now ?? '–'}`,
    );
    row.classList.toggle('touched', touched);
    reset.hidden = !touched;
  };
  range.addEventListener('input', () => {
    mark(true);
    want(name, Number(range.value));
  });
  reset.addEventListener('click', () => {
    range.value = now ?? rest;
    mark(false);
    want(name, undefined);
    range.focus();
  });
  const row = element(
    'div',
    { class: 'knob' },
    caption(range.id, t(`what-if.${name}`), wordsFor(name, now)),
    range,
    output,
    reset,
  );
  if (name === 'hoursSince' && now === null) {
    range.disabled = true;
  }
  mark(false);
  return row;
}

function select(id, label, options, onChange, note = '') {
  const control = element('select', { id: `what-if-${id}` });
  control.append(...options.map(([value, text]) => element('option', { value }, text)));
  const row = element('div', { class: 'knob' }, caption(control.id, label, note), control);
  control.addEventListener('change', () => {
    row.classList.toggle('touched', control.value !== AS_CHARTED);
    onChange(control.value);
  });
  return row;
}

function devices() {
  const names = named('oxygen-device', language());
  return select('device', t('what-if.device'), [[AS_CHARTED, t('what-if.as-charted')], ...names], (value) =>
    want('device', value === AS_CHARTED ? undefined : value),
  );
}

function drugName(code) {
  return named('crs-drug', language()).find(([known]) => known === code)?.[1] ?? code;
}

function chartedPressors(from) {
  const rates = runningPressors(from).map((resource) => {
    const rate = resource.dosage?.rateQuantity;
    const amount = rate ? readable(`${rate.value} ${rate.unit ?? rate.code ?? ''}`) : '';
    return `${drugName(drugOf(resource))} ${amount}`.trim();
  });
  return rates.length > 0 ? t('what-if.charted', { value: rates.join(t('list.comma')) }) : t('what-if.no-pressor');
}

/** One of two pressors; the dose is asked for once a drug is chosen. */
function pressor(place, from) {
  const dose = element('input', { type: 'number', id: `what-if-dose-${place}`, min: 0, step: 'any', hidden: true });
  dose.setAttribute('aria-label', t('what-if.dose', { place }));
  const unit = element('span', { class: 'unit' });
  const options = Object.keys(PRESSORS).map((drug) => [drug, drugName(drug)]);
  const none = place === 1 ? [['none', t('what-if.no-pressor')]] : [];
  const empty = [AS_CHARTED, t(place === 1 ? 'what-if.as-charted' : 'what-if.no-second')];
  const row = select(
    `pressor-${place}`,
    t(`what-if.pressor-${place}`),
    [empty, ...none, ...options],
    (value) => {
      const chosen = PRESSORS[value];
      dose.hidden = !chosen;
      dose.value = chosen?.dose ?? '';
      unit.textContent = chosen?.shown ?? '';
      wantPressors();
    },
    place === 1 ? chartedPressors(from) : '',
  );
  dose.addEventListener('input', wantPressors);
  row.append(element('span', { class: 'dose' }, dose, unit));
  return { row, drug: row.querySelector('select'), dose };
}

function wantPressors() {
  const { first, second, hours, dependent } = pressorFields;
  const chosen = PRESSORS[first.drug.value];
  dependent.forEach((row) => (row.hidden = !chosen));
  if (first.drug.value === AS_CHARTED) {
    want('pressors', undefined);
    return;
  }
  const running = hours.value === '' ? {} : { hours: Number(hours.value) };
  const wanted = (chosen ? [first, second] : [])
    .filter(({ drug }) => PRESSORS[drug.value])
    .map(({ drug, dose }) => ({ drug: drug.value, dose: Number(dose.value), ...running }));
  want('pressors', wanted);
}

/** The second pressor and the hours are asked for once a first one is chosen. */
function pressors(from) {
  const hours = element('input', {
    type: 'number',
    id: 'what-if-pressor-hours',
    min: 0,
    max: 240,
    step: 'any',
    placeholder: t('what-if.as-charted'),
  });
  const hoursRow = element('div', { class: 'knob' }, caption(hours.id, t('what-if.pressor-hours'), ''), hours);
  const [first, second] = [pressor(1, from), pressor(2, from)];
  const dependent = [second.row, hoursRow];
  dependent.forEach((row) => (row.hidden = true));
  pressorFields = { first, second, hours, dependent };
  hours.addEventListener('input', wantPressors);
  return [first.row, ...dependent];
}

function tocilizumab() {
  const options = [
    [AS_CHARTED, t('what-if.as-charted')],
    ['none', t('what-if.toci-none')],
    ['1', t('what-if.toci-ago', { hours: 1 })],
    ['12', t('what-if.toci-ago', { hours: 12 })],
  ];
  return select('tocilizumab', t('what-if.tocilizumab'), options, (value) =>
    want('tocilizumab', value === AS_CHARTED ? undefined : value === 'none' ? null : Number(value)),
  );
}

function bolus() {
  const options = [
    [AS_CHARTED, t('what-if.as-charted')],
    ['none', t('what-if.bolus-none')],
    ['given', t('what-if.bolus-given')],
  ];
  return select('bolus', t('what-if.bolus'), options, (value) =>
    want('bolus', value === AS_CHARTED ? undefined : value === 'given'),
  );
}

/** Draws the panel, anew with each answer: what is charted may have changed. */
export function showWhatIf(panel) {
  const strip = element('ul', { class: 'strip plain', 'aria-hidden': 'true' });
  showStrip(strip);
  const draw = () => {
    edits = {};
    const from = situation();
    if (!from) {
      show(panel, element('p', { class: 'muted' }, t(state.source === 'server' ? 'what-if.no-chart' : 'what-if.wait')));
      return;
    }
    const resetAll = element(
      'button',
      {
        type: 'button',
        onclick: () => {
          whatIf({});
          draw();
        },
      },
      t('what-if.reset'),
    );
    show(
      panel,
      element('p', { class: 'hint' }, t('what-if.intro')),
      strip,
      element(
        'div',
        { class: 'knobs' },
        slider('temperature', from),
        slider('systolic', from),
        ...pressors(from),
        bolus(),
        slider('spo2', from),
        devices(),
        slider('flow', from),
        slider('fio2', from),
        tocilizumab(),
        slider('hoursSince', from),
      ),
      element('div', { class: 'row' }, resetAll),
    );
  };
  on('exchange', draw);
  on('language', () => {
    whatIf({});
    draw();
  });
  draw();
}
