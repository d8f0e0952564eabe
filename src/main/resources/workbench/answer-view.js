// Middle: the patient, how the service answered, and the cards.

import { element, show } from '/dom.js';
import { hasText, t } from '/i18n.js';
import { cardView } from './card-view.js';
import { assessmentOf } from './hook.js';
import { ageInYears, personName } from './fhir.js';
import { mayContact } from './source-view.js';
import { on, service, state } from './state.js';
import { story, therapy } from './setup-view.js';

function banner() {
  const { patient, patientId } = state;
  const facts = [
    patient?.gender && t(`gender.${patient.gender}`),
    patient && ageInYears(patient, Date.now()) !== null && t('age', { years: ageInYears(patient, Date.now()) }),
    personName(patient) && patientId,
  ].filter(Boolean);
  return element(
    'header',
    { class: 'panel patient-banner' },
    element('h2', {}, personName(patient) || patientId),
    element('p', { class: 'facts' }, facts.join(' · ')),
    state.source === 'demo' && element('p', {}, [therapy(patient), story(patient)].filter(Boolean).join(' · ')),
    state.source === 'server' && element('p', { class: 'mono small' }, state.fhirServer),
  );
}

function statusLine(exchange) {
  const cards = exchange.body?.cards?.length;
  const facts = [
    exchange.status ? `HTTP ${exchange.status}` : t('no-answer'),
    t('took', { ms: Math.round(exchange.ms) }),
    cards === undefined ? null : t(cards === 1 ? 'cards.one' : 'cards.count', { n: cards }),
  ];
  return element(
    'p',
    { class: 'status-line', 'data-status': exchange.status },
    element('code', {}, `POST /cds-services/${exchange.serviceId}`),
    element('span', {}, facts.filter(Boolean).join(' · ')),
  );
}

/** The key of the text that says what went wrong. */
function troubleKey(exchange) {
  if (exchange.status === 0) {
    return 'trouble.network';
  } else if (exchange.status === 412 && state.source === 'server') {
    return mayContact(state.fhirServer) ? 'trouble.412.unreachable' : 'trouble.412.refused';
  }
  const key = `trouble.${exchange.status}`;
  return hasText(key) ? key : exchange.status >= 500 ? 'trouble.500' : 'trouble.other';
}

function trouble(exchange) {
  const key = troubleKey(exchange);
  const values = { status: exchange.status, base: state.fhirServer ?? '', patient: state.patientId };
  const said = (exchange.body?.issue ?? []).map((issue) => issue.diagnostics).filter(Boolean);
  return element(
    'div',
    { class: 'notice critical trouble', role: 'alert' },
    element('h3', {}, t(key, values)),
    element('p', {}, t(`${key}.do`, values)),
    said.length > 0 && element('p', { class: 'said', lang: exchange.language }, t('trouble.said'), ' ', said.join(' ')),
  );
}

function noCard(exchange) {
  const why =
    service().hook === 'patient-view'
      ? assessmentOf(exchange)
        ? 'no-card.grade'
        : 'no-card.therapy'
      : 'no-card.order';
  return element('div', { class: 'notice no-card' }, element('h3', {}, t('no-card')), element('p', {}, t(why)));
}

function body(exchange) {
  if (exchange.status !== 200 || !Array.isArray(exchange.body?.cards)) {
    return [trouble(exchange)];
  }
  return exchange.body.cards.length > 0
    ? exchange.body.cards.map((card, i) => cardView(card, i + 1))
    : [noCard(exchange)];
}

function draw(root) {
  if (!state.patientId) {
    show(root, element('p', { class: 'panel pad muted' }, t('answer.choose')));
    return;
  }
  const parts = [banner()];
  if (state.exchange) {
    parts.push(statusLine(state.exchange), ...body(state.exchange));
  } else {
    parts.push(element('p', { class: 'panel pad muted' }, t('answer.wait')));
  }
  show(root, ...parts);
}

/** Tells a screen reader what came. */
function announce() {
  const { exchange } = state;
  const status = document.getElementById('status');
  if (!exchange) {
    status.textContent = '';
  } else if (exchange.status !== 200) {
    status.textContent = t(troubleKey(exchange), {
      status: exchange.status,
      base: state.fhirServer ?? '',
      patient: state.patientId,
    });
  } else {
    const cards = exchange.body?.cards ?? [];
    status.textContent =
      cards.map((card) => `${t(`indicator.${card.indicator}`)}: ${card.summary}`).join(' ') || t('no-card');
  }
}

/** Draws the answer, now and after every change. */
export function showAnswer(root) {
  const redraw = () => draw(root);
  on('exchange', () => {
    redraw();
    announce();
  });
  on('answered', redraw);
  on('language', redraw);
  on('busy', () => root.setAttribute('aria-busy', String(state.busy)));
  redraw();
}
