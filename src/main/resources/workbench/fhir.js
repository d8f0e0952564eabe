// Reading FHIR resources, as much of it as the workbench needs.

const MINUTE = 60_000;

export const GRADE_CODE = 'https://crshooks.org/fhir/CodeSystem/crs-observation|crs-grade';

/** The resources of a Bundle, of one resource, or of nothing. */
export function resourcesIn(given) {
  if (!given?.resourceType) {
    return [];
  }
  return given.resourceType === 'Bundle' ? (given.entry ?? []).map((e) => e.resource).filter(Boolean) : [given];
}

export function searchset(resources) {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: resources.length,
    entry: resources.map((resource) => ({ resource, search: { mode: 'match' } })),
  };
}

/** The codes of a CodeableConcept as 'system|code'. */
export function tokens(concept) {
  return (concept?.coding ?? []).map((coding) => `${coding.system ?? ''}|${coding.code ?? ''}`);
}

/** What a person would call the concept. */
export function words(concept) {
  return (
    concept?.text ?? concept?.coding?.find((coding) => coding.display)?.display ?? concept?.coding?.[0]?.code ?? ''
  );
}

/** When the resource says that it holds, as milliseconds; NaN where it does not say. */
export function timeOf(resource) {
  const said =
    resource.effectiveDateTime ??
    resource.effectiveInstant ??
    resource.effectivePeriod?.end ??
    resource.effectivePeriod?.start ??
    resource.performedDateTime ??
    resource.performedPeriod?.start ??
    resource.recordedDate ??
    resource.onsetDateTime ??
    resource.authoredOn ??
    resource.period?.start;
  return Date.parse(said);
}

/** When what the resource tells of began, as milliseconds; NaN where it does not say. */
export function startOf(resource) {
  return Date.parse(
    resource.effectivePeriod?.start ??
      resource.effectiveDateTime ??
      resource.performedPeriod?.start ??
      resource.performedDateTime,
  );
}

export function instant(milliseconds) {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}

export function minutesBefore(moment, minutes) {
  return instant(moment - minutes * MINUTE);
}

/** Such as 'Viktor Dorn'; Chinese names, which come as one text, as they are. */
export function personName(patient) {
  const name = patient?.name?.[0];
  return name?.text ?? [...(name?.given ?? []), name?.family].filter(Boolean).join(' ');
}

/** Whole years, or null where there is no date of birth. */
export function ageInYears(patient, now) {
  if (!patient?.birthDate) {
    return null;
  }
  const [born, today] = [new Date(patient.birthDate), new Date(now)];
  const had = (today.getUTCMonth() - born.getUTCMonth() || today.getUTCDate() - born.getUTCDate()) >= 0;
  return today.getUTCFullYear() - born.getUTCFullYear() - (had ? 0 : 1);
}

/** A wire value with its unit as people write it, such as '39.1 °C' for '39.1 Cel'. */
export function readable(value) {
  return String(value ?? '')
    .replace(/\bCel\b/, '°C')
    .replace('mm[Hg]', 'mmHg')
    .replace('[degF]', '°F')
    .replace('[IU]', 'IU')
    .replace('[lb_av]', 'lb')
    .replace(/(?<=\d )ug\b/, 'µg');
}

/** Asks the sandbox's FHIR endpoint; an answer that is no success is an error that carries the status. */
export async function ask(path) {
  // Tomcat takes a bare | in a query for an attack
  const answer = await fetch(`/fhir/${path.replaceAll('|', '%7C')}`, { headers: { Accept: 'application/fhir+json' } });
  const body = await answer.json().catch(() => null);
  if (!answer.ok) {
    throw Object.assign(new Error(`HTTP ${answer.status}`), { status: answer.status, body });
  }
  return body;
}

/** Creates a resource in the sandbox, as an EHR does for a suggestion that was taken; gives it back as stored. */
export async function create(resource) {
  const answer = await fetch(`/fhir/${resource.resourceType}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/fhir+json',
      Accept: 'application/fhir+json',
      Prefer: 'return=representation',
    },
    body: JSON.stringify(resource),
  });
  const body = await answer.json().catch(() => null);
  if (!answer.ok) {
    throw Object.assign(new Error(`HTTP ${answer.status}`), { status: answer.status, body });
  }
  return body;
}
