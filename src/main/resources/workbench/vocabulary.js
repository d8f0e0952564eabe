// The published code tables, read from the sandbox's FHIR endpoint: the same that the service reads charts with.

import { ask, tokens } from './fhir.js';

const BASE = 'https://crshooks.org/fhir/CodeSystem/';

const observed = new Map();
const drugs = new Map();
const drugNames = [];
const concepts = { 'oxygen-device': [], 'crs-drug': [] };

function fill(map, conceptMap) {
  conceptMap.group.forEach((group) =>
    group.element.forEach((element) => {
      const target = element.target?.find((t) => t.equivalence !== 'unmatched')?.code;
      if (target) {
        map.set(`${group.source}|${element.code}`, target);
      }
    }),
  );
}

/** Loads the tables once; later calls wait for the first. */
export const vocabularyLoaded = (async () => {
  const [observations, medication, drugSystem, devices] = await Promise.all(
    ['ConceptMap/observations', 'ConceptMap/drugs', 'CodeSystem/crs-drug', 'CodeSystem/oxygen-device'].map(ask),
  );
  fill(observed, observations);
  fill(drugs, medication);
  concepts['oxygen-device'] = devices.concept;
  concepts['crs-drug'] = drugSystem.concept;
  drugSystem.concept.forEach((concept) =>
    [concept.display, ...(concept.designation ?? []).map((d) => d.value)].forEach((name) =>
      drugNames.push([name.toLowerCase(), concept.code]),
    ),
  );
  // 去甲肾上腺素 holds 肾上腺素, norepinephrine holds epinephrine: the longest name wins
  drugNames.sort(([a], [b]) => b.length - a.length);
})();

/** What an Observation's code or component's code means, such as 'temperature'; null where it is none of ours. */
export function observedAs(concept) {
  const own = tokens(concept).find((token) => token.startsWith(`${BASE}crs-observed|`));
  return (
    own?.split('|')[1] ??
    tokens(concept)
      .map((token) => observed.get(token))
      .find(Boolean) ??
    null
  );
}

/** The drug of a MedicationAdministration or MedicationRequest, such as 'norepinephrine'; null where none is known. */
export function drugOf(resource) {
  const held = [resource, ...(resource.contained ?? [])];
  const all = held.flatMap((part) => [part.medicationCodeableConcept, part.resourceType === 'Medication' && part.code]);
  for (const concept of all.filter(Boolean)) {
    const coded = tokens(concept)
      .map((token) => (token.startsWith(`${BASE}crs-drug|`) ? token.split('|')[1] : drugs.get(token)))
      .find(Boolean);
    const text = [concept.text, ...(concept.coding ?? []).map((coding) => coding.display)].join(' ').toLowerCase();
    const found = coded ?? drugNames.find(([name]) => name.length > 3 && text.includes(name))?.[1];
    if (found) {
      return found;
    }
  }
  return null;
}

/** The concepts of 'oxygen-device' or 'crs-drug' as [code, name in the language]. */
export function named(system, language) {
  return concepts[system].map((concept) => {
    const own = concept.designation?.find((d) => d.language === language && !d.use)?.value;
    return [concept.code, own ?? concept.display];
  });
}

/** A concept of one of our CodeSystems. */
export function ours(system, code) {
  return { coding: [{ system: BASE + system, code }], text: code };
}
