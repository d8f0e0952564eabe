// What-if changes of readings and oxygen. An edit is { change: what becomes of a resource, add: new ones by key }.

import { minutesBefore, resourcesIn } from './fhir.js';
import { READINGS, quantity, valuesOf, withReading } from './readings.js';
import { ours } from './vocabulary.js';

function observation({ patientId, asOf }, id, system, code, minutesAgo, members) {
  return {
    resourceType: 'Observation',
    id: `what-if-${id}`,
    status: 'final',
    code: { coding: [{ system, code }] },
    subject: { reference: `Patient/${patientId}` },
    effectiveDateTime: minutesBefore(asOf, minutesAgo),
    ...members,
  };
}

/**
 * The worst reading of the look-back is this one: worse ones are brought to it; where none is as bad the newest becomes
 * it, and where there is none at all it is charted anew.
 */
export function reading(name, key) {
  return (wanted, situation) => {
    const kind = READINGS[name];
    const chart = Object.values(situation.prefetch).flatMap(resourcesIn);
    const values = valuesOf(chart, kind, situation.asOf);
    const asBad = ({ value }) => (kind.worst === 'highest' ? value >= wanted : value <= wanted);
    const newest = values.some(asBad) ? null : Math.max(...values.map(({ at }) => at));
    const fresh = () =>
      observation(situation, name, 'http://loinc.org', kind.loinc, 5, { valueQuantity: quantity(wanted, kind.unit) });
    return {
      change: (resource) => withReading(resource, kind, wanted, situation.asOf, newest),
      add: values.length === 0 ? [[key, fresh()]] : [],
    };
  };
}

const same = (resource) => resource;

/** A device charted just now: it replaces what was charted before. */
export function device(wanted, situation) {
  const members = { valueCodeableConcept: ours('oxygen-device', wanted) };
  const charted = observation(situation, 'device', 'http://snomed.info/sct', '16206004', 2, members);
  return { change: same, add: [['oxygenation', charted]] };
}

/** An amount of oxygen charted just now. */
export function oxygen(id, loinc, unit) {
  return (wanted, situation) => {
    const members = { valueQuantity: quantity(wanted, unit) };
    return { change: same, add: [['oxygenation', observation(situation, id, 'http://loinc.org', loinc, 1, members)]] };
  };
}
