// What stands in the sandbox's record because of CRS Hooks.

import { element, show } from '/dom.js';
import { hasText, t } from '/i18n.js';
import { words } from './fhir.js';
import { copyButton } from './copy.js';
import { jsonTree } from './json-view.js';
import { inSandbox, on, state } from './state.js';

const GRADE = 'https://crshooks.org/fhir/CodeSystem/crs-grade';
const SCALE = 'https://crshooks.org/fhir/CodeSystem/crs-scale';

/** A link to a resource in the sandbox's store. */
export function resourceLink(resource) {
  const name = `${resource.resourceType}/${resource.id}`;
  return element('a', { href: `/fhir/${name}`, target: '_blank', rel: 'noopener', class: 'mono' }, name);
}

function code(concept, system) {
  return concept?.coding?.find((coding) => coding.system === system)?.code;
}

function gradeOf(observation) {
  const determined = code(observation.valueCodeableConcept, GRADE);
  if (determined !== undefined) {
    return element('span', { class: 'grade', 'data-grade': determined }, determined);
  }
  const [floor, ceiling] = ['floor', 'ceiling'].map((name) =>
    (observation.component ?? [])
      .filter((component) => component.code?.coding?.some((coding) => coding.code === name))
      .map((component) => code(component.valueCodeableConcept, GRADE))
      .find(Boolean),
  );
  return element('span', { class: 'grade open', 'data-grade': ceiling }, `${floor}–${ceiling}`);
}

function grade(observation) {
  const scale = code(observation.method, SCALE);
  const name = state.scales?.scales.find(({ id }) => id === scale)?.name ?? scale ?? '';
  const at = observation.effectiveDateTime?.slice(0, 16).replace('T', ' ') ?? '';
  return element(
    'li',
    {},
    gradeOf(observation),
    element('span', {}, `${name} · ${at} UTC · ${observation.status}`),
    resourceLink(observation),
    raw(observation),
  );
}

function order(request) {
  const what = request.dosageInstruction?.[0]?.text ?? words(request.medicationCodeableConcept ?? request.code);
  const status = `request.${request.status}`;
  return element(
    'li',
    {},
    element('span', { class: 'tag' }, hasText(status) ? t(status) : request.status),
    element('span', {}, what),
    resourceLink(request),
    raw(request),
  );
}

function raw(resource) {
  const details = element('details', { class: 'raw' }, element('summary', {}, t('record.json')));
  details.addEventListener(
    'toggle',
    () =>
      details.append(
        copyButton('copy', () => JSON.stringify(resource, null, 2)),
        jsonTree(resource),
      ),
    { once: true },
  );
  return details;
}

function list(title, items, none) {
  return [
    element('h3', {}, title),
    items.length > 0
      ? element('ul', { class: 'record plain' }, ...items)
      : element('p', { class: 'muted small' }, none),
  ];
}

/** Draws the record into its tab. */
export function showRecord(panel, badge) {
  const draw = () => {
    if (!inSandbox()) {
      show(panel, element('p', { class: 'muted' }, t('record.elsewhere')));
      badge('');
      return;
    }
    const grades = state.record.filter((resource) => resource.resourceType === 'Observation');
    const orders = state.record.filter((resource) => resource.resourceType !== 'Observation');
    badge(state.record.length > 0 ? String(state.record.length) : '');
    show(
      panel,
      element('p', { class: 'hint' }, t('record.what')),
      ...list(t('record.grades'), grades.map(grade), t('record.no-grades')),
      ...list(t('record.orders'), orders.map(order), t('record.no-orders')),
    );
  };
  on('record', draw);
  on('language', draw);
  draw();
}
