// Prefetch templates: what a service asks for, and how the chart is cut to it.

import { ask, resourcesIn, searchset, timeOf, tokens } from './fhir.js';

const PLACE = '{{context.patientId}}';

/** The discovery entries, in the reader's language. */
export async function discover(language) {
  const answer = await fetch('/cds-services', { headers: { 'Accept-Language': language } });
  if (!answer.ok) {
    throw Object.assign(new Error(`HTTP ${answer.status}`), { status: answer.status });
  }
  return (await answer.json()).services;
}

/** Reads a sandbox patient's chart as an EHR does: every template asked; one that fails becomes an OperationOutcome. */
export async function readChart(templates, patientId) {
  const read = async ([key, template]) => {
    try {
      return [key, await ask(template.replaceAll(PLACE, patientId))];
    } catch (failure) {
      const issue = [{ severity: 'error', code: 'exception', diagnostics: failure.message }];
      return [key, failure.body ?? { resourceType: 'OperationOutcome', issue }];
    }
  };
  return Object.fromEntries(await Promise.all(Object.entries(templates).map(read)));
}

function parse(template) {
  const [type, query] = template.split('?');
  const parameters = new URLSearchParams(query ?? '');
  const codes = parameters.get('combo-code') ?? parameters.get('code');
  return {
    type: type.split('/')[0],
    codes: codes === null ? null : new Set(codes.split(',')),
    status: parameters.get('status'),
  };
}

function codesOf(resource) {
  return [
    ...tokens(resource.code),
    ...tokens(resource.medicationCodeableConcept),
    ...(resource.component ?? []).flatMap((component) => tokens(component.code)),
  ];
}

function answers(question, resource) {
  return (
    resource.resourceType === question.type &&
    (question.codes === null || codesOf(resource).some((code) => question.codes.has(code))) &&
    (question.status === null || resource.status === question.status)
  );
}

function newestFirst(a, b) {
  return (timeOf(b) || 0) - (timeOf(a) || 0);
}

/**
 * Cuts a whole chart to the templates. What no template asks for goes along under a key of its own; referenced
 * Medications go with the drugs.
 *
 * @param whole whether what is not in the chart does not exist; else it was not asked
 */
export function distribute(resources, templates, whole) {
  const prefetch = {};
  const used = new Set();
  const medications = resources.filter((resource) => resource.resourceType === 'Medication');
  medications.forEach((medication) => used.add(medication));
  Object.entries(templates).forEach(([key, template]) => {
    const question = parse(template);
    const found = resources.filter((resource) => answers(question, resource)).sort(newestFirst);
    found.forEach((resource) => used.add(resource));
    if (question.type === 'Patient') {
      if (found.length > 0) {
        prefetch[key] = found[0];
      }
    } else if (found.length > 0 || whole) {
      const bundle = searchset(found);
      if (question.type.startsWith('Medication')) {
        medications.forEach((resource) => bundle.entry.push({ resource, search: { mode: 'include' } }));
      }
      prefetch[key] = bundle;
    }
  });
  const rest = resources.filter((resource) => !used.has(resource));
  if (rest.length > 0) {
    prefetch.otherResources = searchset(rest);
  }
  return prefetch;
}

/** How many resources a prefetch holds. */
export function countResources(prefetch) {
  return Object.values(prefetch ?? {}).reduce((sum, given) => sum + resourcesIn(given).length, 0);
}
