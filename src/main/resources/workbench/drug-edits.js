// What-if changes of drugs. An edit is { change: what becomes of a resource (null: it goes), add: new ones by key }.

import { instant, resourcesIn, startOf } from './fhir.js';
import { quantity } from './readings.js';
import { drugOf, ours } from './vocabulary.js';

const HOUR = 3_600_000;

/** Pressors that may be chosen, with the unit and an everyday dose. */
export const PRESSORS = {
  norepinephrine: { unit: 'ug/min', shown: 'µg/min', dose: 6 },
  epinephrine: { unit: 'ug/min', shown: 'µg/min', dose: 5 },
  phenylephrine: { unit: 'ug/min', shown: 'µg/min', dose: 80 },
  dopamine: { unit: 'ug/kg/min', shown: 'µg/kg/min', dose: 5 },
  vasopressin: { unit: '[IU]/min', shown: 'IU/min', dose: 0.03 },
};

const ALL_PRESSORS = new Set([...Object.keys(PRESSORS), 'terlipressin', 'angiotensin-ii', 'metaraminol', 'ephedrine']);
const TOCILIZUMAB = new Set(['tocilizumab']);
const FLUIDS = new Set(['crystalloid', 'colloid']);
const KEY = 'medicationAdministrations';

function isGiven(resource, drugs) {
  return resource.resourceType === 'MedicationAdministration' && drugs.has(drugOf(resource));
}

function without(drugs) {
  return (resource) => (isGiven(resource, drugs) ? null : resource);
}

function given({ patientId }, drug, members) {
  const resource = {
    resourceType: 'MedicationAdministration',
    id: `what-if-${drug}`,
    medicationCodeableConcept: ours('crs-drug', drug),
    subject: { reference: `Patient/${patientId}` },
    ...members,
  };
  return [KEY, resource];
}

/** The pressors that run at the moment, as charted, the one that was started last first. */
export function runningPressors({ prefetch, asOf }) {
  const byId = new Map(
    Object.values(prefetch)
      .flatMap(resourcesIn)
      .map((resource) => [resource.id, resource]),
  );
  return [...byId.values()]
    .filter((resource) => isGiven(resource, ALL_PRESSORS) && startOf(resource) <= asOf)
    .filter((resource) => resource.effectivePeriod && !(Date.parse(resource.effectivePeriod.end) <= asOf))
    .filter((resource) => ['in-progress', 'completed'].includes(resource.status))
    .sort((a, b) => startOf(b) - startOf(a));
}

/** These pressors run instead of the charted ones, from when the first of those began; without any, for four hours. */
export function pressors(wanted, situation) {
  const begun = runningPressors(situation).map(startOf);
  const start = begun.length > 0 ? Math.min(...begun) : situation.asOf - 4 * HOUR;
  return {
    change: without(ALL_PRESSORS),
    add: wanted.map(({ drug, dose, hours }) =>
      given(situation, drug, {
        status: 'in-progress',
        effectivePeriod: { start: instant(hours === undefined ? start : situation.asOf - hours * HOUR) },
        dosage: { rateQuantity: quantity(dose, PRESSORS[drug].unit) },
      }),
    ),
  };
}

/** One dose that many hours ago, or none. @param wanted hours, or null for none */
export function tocilizumab(wanted, situation) {
  const start = situation.asOf - wanted * HOUR;
  const dose = () =>
    given(situation, 'tocilizumab', {
      status: 'completed',
      effectivePeriod: { start: instant(start), end: instant(Math.min(start + HOUR, situation.asOf)) },
      dosage: { dose: quantity(560, 'mg'), route: { text: 'IV' } },
    });
  return { change: without(TOCILIZUMAB), add: wanted === null ? [] : [dose()] };
}

/** A litre against low pressure two hours ago, or no fluid at all. */
export function bolus(wanted, situation) {
  const dose = () =>
    given(situation, 'crystalloid', {
      status: 'completed',
      effectivePeriod: { start: instant(situation.asOf - 2 * HOUR), end: instant(situation.asOf - 1.5 * HOUR) },
      reasonCode: [ours('support-reason', 'hypotension')],
      dosage: { dose: quantity(1000, 'mL') },
    });
  return { change: without(FLUIDS), add: wanted ? [dose()] : [] };
}

/** The therapy was begun so many hours ago. */
export function hoursSince(wanted, { asOf, exposureStart }) {
  const from = Date.parse(exposureStart);
  const by = asOf - wanted * HOUR - from;
  const move = (holder, member) => {
    if (holder?.[member]) {
      holder[member] = instant(Date.parse(holder[member]) + by);
    }
  };
  const change = (resource) => {
    if (startOf(resource) !== from || !['MedicationAdministration', 'Procedure'].includes(resource.resourceType)) {
      return resource;
    }
    const moved = structuredClone(resource);
    ['effectiveDateTime', 'performedDateTime'].forEach((member) => move(moved, member));
    [moved.effectivePeriod, moved.performedPeriod].forEach((period) =>
      ['start', 'end'].forEach((m) => move(period, m)),
    );
    return moved;
  };
  return { change, add: [] };
}
