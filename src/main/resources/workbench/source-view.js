// Other charts than the demo patients': pasted or dropped, or on a FHIR server that the service may read.

import { element } from '/dom.js';
import { t } from '/i18n.js';
import { choosePasted, chooseServer } from './actions.js';
import { Unusable, readPasted } from './paste.js';
import { state } from './state.js';

const FHIR_ID = /^[A-Za-z0-9.-]{1,64}$/;

// What was typed survives a redraw.
const typed = { text: '', whole: true, base: '', patient: '' };

function problem(root, key, values) {
  const box = element(
    'div',
    { class: 'notice critical', role: 'alert' },
    element('strong', {}, t(key, values)),
    element('p', {}, t(`${key}.do`, values)),
  );
  root.querySelector('.notice.critical')?.remove();
  root.append(box);
}

async function use(root, text) {
  root.querySelector('.notice.critical')?.remove();
  try {
    await choosePasted(readPasted(text), typed.whole);
  } catch (failure) {
    if (!(failure instanceof Unusable)) {
      throw failure;
    }
    problem(root, failure.key, failure.values);
  }
}

/** A place to paste or drop a Bundle or a whole hook request. */
export function pasteForm() {
  const area = element('textarea', {
    id: 'pasted',
    spellcheck: 'false',
    placeholder: t('paste.placeholder'),
    'aria-describedby': 'paste-hint',
  });
  area.value = typed.text;
  area.addEventListener('input', () => (typed.text = area.value));
  const file = element('input', {
    type: 'file',
    id: 'paste-file',
    accept: '.json,application/json',
    class: 'visually-hidden',
  });
  const whole = element('input', { type: 'checkbox', id: 'paste-whole', checked: typed.whole });
  whole.addEventListener('change', () => (typed.whole = whole.checked));
  const form = element(
    'form',
    { class: 'form', novalidate: true },
    element('label', { for: 'pasted' }, t('paste.label')),
    area,
    element('p', { class: 'hint', id: 'paste-hint' }, t('paste.hint')),
    element('label', { class: 'check' }, whole, element('span', {}, t('paste.whole'))),
    element(
      'div',
      { class: 'row' },
      element('button', { type: 'submit', class: 'primary' }, t('paste.use')),
      file,
      element('label', { for: 'paste-file', class: 'button' }, t('paste.file')),
    ),
  );
  const take = async (dropped) => {
    area.value = typed.text = await dropped.text();
    await use(form, area.value);
  };
  file.addEventListener('change', () => file.files[0] && take(file.files[0]));
  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.classList.add('dropping');
  });
  form.addEventListener('dragleave', () => form.classList.remove('dropping'));
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('dropping');
    if (event.dataTransfer.files[0]) {
      take(event.dataTransfer.files[0]);
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    use(form, area.value);
  });
  return form;
}

/** A base URL and a patient id. */
export function serverForm() {
  const base = element('input', {
    id: 'fhir-base',
    type: 'url',
    autocomplete: 'off',
    placeholder: 'https://ehr.example.org/fhir',
  });
  const patient = element('input', { id: 'fhir-patient', type: 'text', autocomplete: 'off', spellcheck: 'false' });
  base.value = typed.base;
  patient.value = typed.patient;
  base.addEventListener('input', () => (typed.base = base.value));
  patient.addEventListener('input', () => (typed.patient = patient.value));
  const allowed = [...state.settings.servers, `${location.origin}/fhir`];
  const choices = allowed.map((server) =>
    element(
      'li',
      {},
      element(
        'button',
        { type: 'button', class: 'link mono', onclick: () => (base.value = typed.base = server) },
        server,
      ),
    ),
  );
  const form = element(
    'form',
    { class: 'form', novalidate: true },
    element('label', { for: 'fhir-base' }, t('server.base')),
    base,
    element('label', { for: 'fhir-patient' }, t('server.patient')),
    patient,
    element('p', { class: 'hint' }, t('server.hint')),
    element('p', { class: 'hint' }, t('server.allowed')),
    element('ul', { class: 'plain small' }, ...choices),
    element('div', { class: 'row' }, element('button', { type: 'submit', class: 'primary' }, t('server.use'))),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    form.querySelector('.notice.critical')?.remove();
    const address = base.value.trim().replace(/\/+$/, '');
    const id = patient.value.trim().replace(/^Patient\//, '');
    if (!URL.canParse(address) || !/^https?:/.test(address)) {
      problem(form, 'server.no-address');
    } else if (!FHIR_ID.test(id)) {
      problem(form, 'server.no-id');
    } else {
      chooseServer(address, id);
    }
  });
  return form;
}

/** Whether the service may contact that base, as far as its settings say. */
export function mayContact(base) {
  return [...state.settings.servers, `${location.origin}/fhir`].some(
    (server) => base === server || base.startsWith(`${server.replace(/\/+$/, '')}/`),
  );
}
