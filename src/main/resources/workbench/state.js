// What the workbench knows now, and who wants to hear of a change.

const listeners = new Map();

/**
 * source: 'demo', 'paste' or 'server'; patients: those of the sandbox; patientId, patient: the chosen one;
 * prefetch: the chart cut to the templates, or null where the service fetches it; fhirServer: base that the service may
 * use, or null; pasted: a whole request that is fired as it is; exchange: the last answer; shadow: the answer to the
 * what-if; edits: the what-if.
 */
export const state = {
  services: [],
  settings: { servers: [], asOfOverride: false },
  scales: null,
  source: 'demo',
  patients: [],
  patientId: null,
  patient: null,
  prefetch: null,
  fhirServer: null,
  pasted: null,
  trouble: null,
  serviceId: 'crs-patient-view',
  sendPrefetch: true,
  cardLanguage: null,
  asOf: '',
  order: null,
  orderJson: null,
  exchange: null,
  busy: false,
  edits: {},
  shadow: null,
  variations: null,
  varying: false,
  answered: new Map(),
  record: [],
};

/** Calls back after a change of that topic: 'setup', 'exchange', 'what-if', 'variations', 'record', 'answered'. */
export function on(topic, callback) {
  listeners.set(topic, [...(listeners.get(topic) ?? []), callback]);
}

export function changed(...topics) {
  topics.forEach((topic) => (listeners.get(topic) ?? []).forEach((callback) => callback()));
}

/** The chosen service's discovery entry. */
export function service() {
  return state.services.find(({ id }) => id === state.serviceId);
}

/** Only a patient of the sandbox's own store can be written to from here. */
export function inSandbox() {
  return state.source === 'demo';
}
