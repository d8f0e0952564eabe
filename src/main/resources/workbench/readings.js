// Temperature, SpO2 and systolic pressure in a chart: reading them, and changing them for a what-if.

import { timeOf } from './fhir.js';
import { observedAs } from './vocabulary.js';

const HOUR = 3_600_000;
export const UCUM = 'http://unitsofmeasure.org';
const KILOPASCAL = 7.50062;

/** How each reading is looked back on: the worst of its last hours counts. */
export const READINGS = {
  temperature: { kinds: ['temperature'], hours: 24, unit: 'Cel', shown: '°C', loinc: '8310-5', worst: 'highest' },
  spo2: { kinds: ['spo2', 'spo2-room-air'], hours: 6, unit: '%', shown: '%', loinc: '59408-5', worst: 'lowest' },
  systolic: { kinds: ['systolic'], hours: 6, unit: 'mm[Hg]', shown: 'mmHg', loinc: '8480-6', worst: 'lowest' },
};

function number(quantity) {
  const code = quantity.code ?? quantity.unit;
  if (code === '[degF]' || code === 'degF' || code === '°F') {
    return ((quantity.value - 32) * 5) / 9;
  }
  return code === 'kPa' ? quantity.value * KILOPASCAL : quantity.value;
}

function holders(resource) {
  return [resource, ...(resource.component ?? [])];
}

function holdsReading(holder, reading) {
  return holder.valueQuantity?.value !== undefined && reading.kinds.includes(observedAs(holder.code));
}

function counts(resource, reading, asOf) {
  const age = asOf - timeOf(resource);
  return resource.resourceType === 'Observation' && age >= 0 && age <= reading.hours * HOUR;
}

/** The values that count, as [{ at, value }]. */
export function valuesOf(resources, reading, asOf) {
  return resources
    .filter((resource) => counts(resource, reading, asOf))
    .flatMap((resource) =>
      holders(resource)
        .filter((holder) => holdsReading(holder, reading))
        .map((holder) => ({ at: timeOf(resource), value: number(holder.valueQuantity) })),
    );
}

/** The value that the grade looks at: the highest or lowest of the look-back; null where nothing is charted. */
export function worstOf(resources, reading, asOf) {
  const values = valuesOf(resources, reading, asOf).map(({ value }) => value);
  if (values.length === 0) {
    return null;
  }
  const worst = reading.worst === 'highest' ? Math.max(...values) : Math.min(...values);
  return Math.round(worst * 10) / 10;
}

/**
 * The resource with its values changed so that the worst of the look-back is the wanted one: worse values are brought to
 * it, and the newest is set to it where none is as bad.
 *
 * @param newest the time of the newest reading, or null where some reading is as bad as wanted
 */
export function withReading(resource, reading, wanted, asOf, newest) {
  if (!counts(resource, reading, asOf) || !holders(resource).some((holder) => holdsReading(holder, reading))) {
    return resource;
  }
  const worse = (value) => (reading.worst === 'highest' ? value > wanted : value < wanted);
  const changed = structuredClone(resource);
  holders(changed)
    .filter((holder) => holdsReading(holder, reading))
    .filter((holder) => worse(number(holder.valueQuantity)) || timeOf(resource) === newest)
    .forEach((holder) => (holder.valueQuantity = quantity(wanted, reading.unit)));
  return changed;
}

export function quantity(value, unit) {
  return { value, unit, system: UCUM, code: unit };
}
