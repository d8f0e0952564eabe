// What a person pastes or drops: a FHIR Bundle, a single resource, or a whole CDS Hooks request.

import { resourcesIn } from './fhir.js';

const LARGEST = 8 * 1024 * 1024;
const SUBJECT = ['subject', 'patient'];

/** Why a pasted text is of no use: a key of the page's texts and its values. */
export class Unusable extends Error {
  constructor(key, values = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

function parse(text) {
  const trimmed = text.trim();
  if (trimmed === '') {
    throw new Unusable('paste.empty');
  } else if (trimmed.startsWith('<')) {
    throw new Unusable('paste.xml');
  } else if (new Blob([trimmed]).size > LARGEST) {
    throw new Unusable('paste.large');
  }
  try {
    return JSON.parse(trimmed);
  } catch (error) {
    throw new Unusable('paste.no-json', { message: error.message });
  }
}

function patientsOf(resources) {
  const named = resources.filter((resource) => resource.resourceType === 'Patient').map((patient) => patient.id);
  const meant = resources
    .flatMap((resource) => SUBJECT.map((member) => resource[member]?.reference))
    .map((reference) => /(?:^|\/)Patient\/([A-Za-z0-9.-]{1,64})$/.exec(reference ?? '')?.[1]);
  return [...new Set((named.length > 0 ? named : meant).filter(Boolean))];
}

/** A Bundle that names its patient by full URL is written as its server would: Patient/<id>. */
function withLocalReferences(bundle) {
  const names = new Map(
    (bundle.entry ?? [])
      .filter((entry) => entry.resource?.resourceType === 'Patient' && entry.resource.id && entry.fullUrl)
      .map((entry) => [entry.fullUrl, `Patient/${entry.resource.id}`]),
  );
  return JSON.parse(JSON.stringify(bundle), (member, value) =>
    member === 'reference' && names.has(value) ? names.get(value) : value,
  );
}

function fromHookRequest(request) {
  const patientId = request.context?.patientId;
  if (typeof patientId !== 'string') {
    throw new Unusable('paste.no-patient-id');
  }
  return { request, patientId, patient: request.prefetch?.patient ?? null };
}

/**
 * Reads a pasted text.
 *
 * @return {{request?: object, resources?: object[], patientId: string, patient: object?}}
 * @throws Unusable
 */
export function readPasted(text) {
  const given = parse(text);
  if (given === null || typeof given !== 'object' || Array.isArray(given)) {
    throw new Unusable('paste.no-object');
  } else if (given.hook && given.context) {
    return fromHookRequest(given);
  } else if (!given.resourceType) {
    throw new Unusable('paste.no-fhir');
  }
  const resources = resourcesIn(given.resourceType === 'Bundle' ? withLocalReferences(given) : given);
  if (resources.length === 0) {
    throw new Unusable('paste.no-entries');
  }
  const patients = patientsOf(resources);
  if (patients.length === 0) {
    throw new Unusable('paste.no-patient');
  } else if (patients.length > 1) {
    throw new Unusable('paste.several-patients', { patients: patients.slice(0, 5).join(', ') });
  }
  const patient = resources.find((resource) => resource.resourceType === 'Patient') ?? null;
  return { resources, patientId: patients[0], patient };
}
