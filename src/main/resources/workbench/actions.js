// What a person can do: choose a patient, fire, try a what-if, answer a card.

import { languageTag } from '/i18n.js';
import { withEdits } from './edits.js';
import { GRADE_CODE, ask, create, resourcesIn } from './fhir.js';
import { assessmentOf, fire, hookRequest, sendFeedback } from './hook.js';
import { draftOrder } from './orders.js';
import { distribute, readChart } from './prefetch.js';
import { changed, inSandbox, service, state } from './state.js';
import { variationsOf } from './variations.js';

let firing = new AbortController();
let shadowing = new AbortController();

export function cardLanguage() {
  return state.cardLanguage ?? languageTag();
}

function templates() {
  return state.services.find(({ id }) => id === 'crs-patient-view')?.prefetch ?? {};
}

function forget() {
  Object.assign(state, { exchange: null, shadow: null, variations: null, edits: {}, trouble: null, record: [] });
  state.answered.clear();
}

/** Reads the chart of a sandbox patient as an EHR does, and fires. */
export async function chooseDemo(patientId) {
  forget();
  const patient = state.patients.find(({ id }) => id === patientId) ?? null;
  const fhirServer = `${location.origin}/fhir`;
  Object.assign(state, { source: 'demo', patientId, patient, prefetch: null, pasted: null, fhirServer, asOf: '' });
  changed('setup', 'exchange', 'record');
  await fireNow();
}

/** Takes a pasted chart or request. @param whole whether what is not in the Bundle does not exist */
export async function choosePasted(pasted, whole) {
  forget();
  const { patientId, patient, request, resources } = pasted;
  Object.assign(state, { source: 'paste', patientId, patient, fhirServer: null, asOf: '' });
  state.pasted = request ?? null;
  state.prefetch = request ? (request.prefetch ?? null) : distribute(resources, templates(), whole);
  const hook = request && state.services.find((entry) => entry.hook === request.hook);
  state.serviceId = hook ? hook.id : state.serviceId;
  state.asOf = request?.extension?.['org.crshooks.as-of'] ?? '';
  changed('setup', 'exchange', 'record');
  await fireNow();
}

/** Lets the service read a patient of an allow-listed server itself. */
export async function chooseServer(fhirServer, patientId) {
  forget();
  Object.assign(state, {
    source: 'server',
    patientId,
    patient: null,
    prefetch: null,
    pasted: null,
    fhirServer,
    asOf: '',
  });
  changed('setup', 'exchange', 'record');
  await fireNow();
}

function orders(asOf) {
  if (state.orderJson) {
    return [{ ...state.orderJson, subject: { reference: `Patient/${state.patientId}` } }];
  }
  return [draftOrder(state.order, state.patientId, asOf || new Date().toISOString())];
}

function requestNow() {
  if (state.pasted && state.pasted.hook === service().hook) {
    const extension = state.asOf ? { extension: { ...state.pasted.extension, 'org.crshooks.as-of': state.asOf } } : {};
    return { ...state.pasted, ...extension };
  }
  const stays = resourcesIn(state.prefetch?.encounters);
  return hookRequest({
    service: service(),
    patientId: state.patientId,
    encounterId: stays.find((stay) => stay.status === 'in-progress')?.id ?? stays[0]?.id,
    fhirServer: state.fhirServer,
    prefetch: state.sendPrefetch ? state.prefetch : null,
    asOf: state.asOf,
    orders: service().hook.startsWith('order-') ? orders(state.asOf) : [],
  });
}

/** Fires the chosen hook; a call that is still under way is given up. */
export async function fireNow() {
  if (!state.patientId) {
    return;
  }
  firing.abort();
  firing = new AbortController();
  const { signal } = firing;
  state.busy = true;
  changed('busy');
  try {
    if (inSandbox() && (state.sendPrefetch || !state.prefetch)) {
      const started = performance.now();
      const prefetch = await readChart(templates(), state.patientId);
      if (signal.aborted) {
        return;
      }
      state.prefetch = prefetch;
      state.prefetchMs = performance.now() - started;
    }
    state.exchange = await fire(state.serviceId, requestNow(), cardLanguage(), signal);
    state.answered.clear();
    changed('exchange');
    state.variations = null;
    changed('variations');
    await Promise.all([refreshRecord(), whatIf(state.edits), state.varying && vary()]);
  } catch (failure) {
    if (failure.name !== 'AbortError') {
      throw failure;
    }
  } finally {
    if (!signal.aborted) {
      state.busy = false;
      changed('busy');
    }
  }
}

/** The moment that the last answer was about. */
export function momentOfAnswer() {
  return Date.parse(assessmentOf(state.exchange)?.asOf ?? state.asOf) || Date.now();
}

/** What edits start from; null where the page does not hold the chart. */
export function situation() {
  if (!state.prefetch || !state.exchange || state.exchange.status !== 200) {
    return null;
  }
  const exposureStart = assessmentOf(state.exchange)?.exposure?.start ?? null;
  return { prefetch: state.prefetch, patientId: state.patientId, asOf: momentOfAnswer(), exposureStart };
}

/** Fires patient-view for the chart with these edits, without a server: nothing is written anywhere. */
async function tryEdits(edits, signal) {
  const from = situation();
  const request = hookRequest({
    service: { hook: 'patient-view' },
    patientId: from.patientId,
    prefetch: withEdits(edits, from),
    asOf: state.settings.asOfOverride ? new Date(from.asOf).toISOString() : '',
  });
  return fire('crs-patient-view', request, cardLanguage(), signal);
}

/** Makes these the what-if. */
export async function whatIf(edits) {
  state.edits = edits;
  shadowing.abort();
  shadowing = new AbortController();
  if (Object.keys(edits).length === 0 || !situation()) {
    state.shadow = null;
    changed('what-if');
    return;
  }
  try {
    state.shadow = await tryEdits(edits, shadowing.signal);
    changed('what-if');
  } catch (failure) {
    if (failure.name !== 'AbortError') {
      throw failure;
    }
  }
}

/** Tries one change after the other, once for each answer, while somebody looks. @param wanted whether somebody does */
export async function varyWhile(wanted) {
  state.varying = wanted;
  if (wanted && !state.variations) {
    await vary();
  }
}

async function vary() {
  const from = situation();
  const exchange = state.exchange;
  if (!from || !assessmentOf(exchange)) {
    return;
  }
  const tried = [];
  for (const variation of variationsOf(from)) {
    const answer = await tryEdits(variation.edits);
    if (state.exchange !== exchange) {
      return;
    }
    tried.push({ ...variation, assessment: assessmentOf(answer) });
  }
  state.variations = tried;
  changed('variations');
}

/** Reads what stands in the sandbox's record because of CRS Hooks: grades, and drafts that were taken. */
export async function refreshRecord() {
  if (!inSandbox()) {
    return;
  }
  const patient = `patient=Patient/${state.patientId}`;
  const answers = await Promise.all([
    ask(`Observation?${patient}&code=${GRADE_CODE}&_sort=-date&_count=20`),
    ask(`MedicationRequest?${patient}&status=draft&_count=20`),
    ask(`ServiceRequest?${patient}&status=draft&_count=20`),
  ]);
  state.record = answers.flatMap(resourcesIn);
  changed('record');
}

/** Takes a suggestion: the resource is created in the sandbox, the service is told. */
export async function accept(card, suggestion) {
  const action = suggestion.actions[0];
  const written = inSandbox() && action.type === 'create' ? await create(action.resource) : null;
  await sendFeedback(state.exchange.serviceId, {
    card: card.uuid,
    outcome: 'accepted',
    acceptedSuggestions: [{ id: suggestion.uuid }],
  });
  state.answered.set(suggestion.uuid, { written });
  changed('answered');
  await refreshRecord();
}

/** Overrides a card with a reason, or without one. */
export async function override(card, reason, comment) {
  const overrideReason = {
    ...(reason ? { reason: { code: reason.code, system: reason.system, display: reason.display } } : {}),
    ...(comment ? { userComment: comment } : {}),
  };
  await sendFeedback(state.exchange.serviceId, {
    card: card.uuid,
    outcome: 'overridden',
    ...(Object.keys(overrideReason).length > 0 ? { overrideReason } : {}),
  });
  state.answered.set(card.uuid, { reason });
  changed('answered');
}
