// Where the course comes from: a patient of the sandbox, a Bundle, or the EHR that launched the page.

import { languageTag, t } from '../i18n.js';

const JSON_TYPE = 'application/json';

/** The service or the EHR refused; the message is fit to be read. */
export class Refused extends Error {}

async function answer(response) {
  if (response.ok) {
    return response.json();
  }
  let outcome = null;
  try {
    outcome = await response.json();
  } catch {
    // not even an outcome: the status has to do
  }
  throw new Refused(outcome?.issue?.[0]?.diagnostics ?? t('problem.status', { status: response.status }));
}

async function ask(path, options = {}) {
  let response;
  try {
    response = await fetch(path, {
      ...options,
      headers: { Accept: JSON_TYPE, 'Accept-Language': languageTag(), ...options.headers },
    });
  } catch {
    throw new Refused(t('problem.unreachable'));
  }
  return answer(response);
}

/** How the page may be used: sandbox, clientId, types. */
export function setup() {
  return ask('/timeline/setup');
}

/** Whether that FHIR server may start the page. */
export async function mayLaunch(iss) {
  return (await ask(`/timeline/issuer?iss=${encodeURIComponent(iss)}`)).allowed;
}

/** The patients of the sandbox, each with id and name. */
export async function sandboxPatients() {
  const bundle = await ask('/fhir/Patient?_count=200', { headers: { Accept: 'application/fhir+json' } });
  return (bundle.entry ?? []).map(({ resource }) => ({ id: resource.id, name: nameOf(resource) }));
}

/** "Ullman, Sara" */
export function nameOf(patient) {
  const name = patient.name?.find((n) => n.use === 'official') ?? patient.name?.[0];
  return name?.text ?? [name?.family, (name?.given ?? []).join(' ')].filter(Boolean).join(', ');
}

/** The course of a patient of the sandbox. */
export function ofSandbox(patient) {
  return ask('/timeline/data', {
    method: 'POST',
    headers: { 'Content-Type': JSON_TYPE },
    body: JSON.stringify({ patient }),
  });
}

/** The course that a Bundle holds. */
export function ofBundle(text) {
  return ask('/timeline/bundle', {
    method: 'POST',
    headers: { 'Content-Type': 'application/fhir+json' },
    body: text,
  });
}

/** Whether this is the way back from the authorization server, or a page loaded again after it. */
export function wasLaunched() {
  const asked = new URLSearchParams(location.search);
  if (asked.has('state') || asked.has('error')) {
    return true;
  }
  try {
    return !asked.has('patient') && sessionStorage.getItem('SMART_KEY') !== null;
  } catch {
    return false;
  }
}

let library;

/** The SMART client: a classic script that puts FHIR into the window. */
export function smart() {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/vendor/fhirclient-2.6.3/fhir-client.pure.min.js';
    script.onload = () => resolve(window.FHIR);
    script.onerror = () => reject(new Refused(t('problem.unreachable')));
    document.head.append(script);
  });
  return library;
}

/** The session with the EHR: { client, fhirServer, patient, token, scope }. */
export async function session() {
  const FHIR = await smart();
  let client;
  try {
    client = await FHIR.oauth2.ready();
  } catch (error) {
    throw new Refused(t('problem.launch', { reason: String(error?.message ?? error).slice(0, 300) }));
  }
  if (!client.patient.id) {
    throw new Refused(t('problem.no-patient'));
  }
  const { access_token: token, scope } = client.state.tokenResponse;
  // kept beside the library, which forgets its session when the EHR refuses a single request
  return { client, fhirServer: client.state.serverUrl, patient: client.patient.id, token, scope };
}

/** The course of the patient in context. The service asks the EHR with the token of this session. */
export function ofSession({ fhirServer, patient, token, scope }) {
  return ask('/timeline/data', {
    method: 'POST',
    headers: { 'Content-Type': JSON_TYPE, ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ fhirServer, patient, scope }),
  });
}

/** The name of the patient in context; empty where the EHR does not tell. */
export async function nameInSession({ client }) {
  try {
    return nameOf(await client.patient.read());
  } catch {
    return '';
  }
}
