// The workbench: fires hooks as an EHR does and shows what comes back.

import { element, show } from '/dom.js';
import { mountHeader } from '/header.js';
import { WORDS, languageTag, loadTexts, onLanguage, t } from '/i18n.js';
import { chooseDemo, fireNow, varyWhile } from './actions.js';
import { showAnswer } from './answer-view.js';
import { showExchange } from './exchange-view.js';
import { ask, resourcesIn } from './fhir.js';
import { showGrades } from './grades-view.js';
import { discover } from './prefetch.js';
import { showRecord } from './record-view.js';
import { showSetup } from './setup-view.js';
import { changed, state } from './state.js';
import { tabs } from './tabs.js';
import { showVariations } from './variations-view.js';
import { vocabularyLoaded } from './vocabulary.js';
import { showWhatIf } from './what-if-view.js';

const FIRST_PATIENT = 'demo-vasopressin';

async function json(address) {
  const answer = await fetch(address, { headers: { 'Accept-Language': languageTag() } });
  if (!answer.ok) {
    throw new Error(`${address}: HTTP ${answer.status}`);
  }
  return answer.json();
}

async function loadScales() {
  state.scales = await json('/scales.json');
  changed('scales');
}

async function load() {
  const [services, settings, patients] = await Promise.all([
    discover(languageTag()),
    json('/workbench/settings.json'),
    ask('Patient?_tag=HTEST&_count=200'),
    loadScales(),
    vocabularyLoaded,
  ]);
  Object.assign(state, { services, settings, patients: resourcesIn(patients) });
}

function showInsight(root) {
  const grades = element('section', { class: 'panel pad grades' });
  const names = ['what-if', 'vary', 'reading', 'checks', 'wire', 'record'];
  const more = tabs('insight-tab', names, 'insight.tabs', (name) => varyWhile(name === 'vary'));
  root.append(grades, element('div', { class: 'panel' }, more.root));
  showGrades(grades);
  showWhatIf(more.panels['what-if']);
  showVariations(more.panels.vary);
  showExchange(more);
  showRecord(more.panels.record, (text) => more.badge('record', text));
  onLanguage(more.relabel);
}

async function speakAnew() {
  const [services] = await Promise.all([discover(languageTag()), loadScales()]);
  state.services = services;
  changed('language');
  if (!state.cardLanguage) {
    await fireNow();
  }
}

async function start() {
  await Promise.all([mountHeader('workbench'), loadTexts('workbench', 'demo', WORDS)]);
  try {
    await load();
  } catch (failure) {
    const notice = element(
      'p',
      { class: 'notice critical', role: 'alert' },
      t('start.failed', { message: failure.message }),
    );
    show(document.getElementById('answer'), notice);
    return;
  }
  showSetup(document.getElementById('setup'));
  showAnswer(document.getElementById('answer'));
  showInsight(document.getElementById('insight'));
  onLanguage(speakAnew);
  const asked = new URLSearchParams(location.search).get('patient');
  const first = [asked, FIRST_PATIENT, state.patients[0]?.id].find((id) => state.patients.some((p) => p.id === id));
  if (first) {
    await chooseDemo(first);
  }
}

start();
