// The rules that an answer keeps, checked in the browser. A check is { key, ok, where }: where names what broke it.

import { assessmentOf } from './hook.js';

const LONGEST_SUMMARY = 139;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const INDICATORS = ['info', 'warning', 'critical'];
const SCALES = ['astct-2019', 'ctcae-v5', 'ctcae-v4', 'lee-2014', 'cartox-2018', 'penn-2018', 'mskcc'];
const REASON_SYSTEM = 'https://crshooks.org/fhir/CodeSystem/override-reason';
const REASONS = ['other-cause', 'already-treated', 'data-wrong', 'not-now', 'disagree-with-grade'];
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const HTML = /<\/?[a-z][^>]*>/i;

function isAddress(text) {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function suggestionsOf(card) {
  return card.suggestions ?? [];
}

function actionsOf(suggestion) {
  return suggestion.actions ?? [];
}

/** Rules on each card: key of the text, and whether the card keeps it. */
const CARD_RULES = [
  [
    'check.summary',
    (c) => typeof c.summary === 'string' && c.summary.length > 0 && c.summary.length <= LONGEST_SUMMARY,
  ],
  ['check.uuid', (c) => [c, ...suggestionsOf(c)].every(({ uuid }) => UUID.test(uuid ?? ''))],
  ['check.indicator', (c) => INDICATORS.includes(c.indicator)],
  ['check.source', (c) => Boolean(c.source?.label) && isAddress(c.source?.url)],
  ['check.topic', (c) => /^[A-Za-z0-9]{1,100}$/.test(c.source?.topic?.code ?? '') && Boolean(c.source?.topic?.system)],
  ['check.detail', (c) => c.detail === undefined || !HTML.test(c.detail.replace(/\\</g, ''))],
  ['check.selection', (c) => suggestionsOf(c).length === 0 || c.selectionBehavior === 'any'],
  ['check.one-action', (c) => suggestionsOf(c).every((s) => Boolean(s.label) && actionsOf(s).length === 1)],
  [
    'check.resource',
    (c) =>
      suggestionsOf(c)
        .flatMap(actionsOf)
        .every((a) => a.type && a.description && a.resource?.resourceType && a.resource?.id),
  ],
  [
    'check.links',
    (c) => (c.links ?? []).every((l) => l.label && isAddress(l.url) && ['absolute', 'smart'].includes(l.type)),
  ],
  [
    'check.reasons',
    (c) => (c.overrideReasons ?? []).every((r) => r.system === REASON_SYSTEM && REASONS.includes(r.code) && r.display),
  ],
];

/** Rules on the machine-readable assessment. */
const ASSESSMENT_RULES = [
  ['check.scales', (a) => SCALES.every((id, i) => a.grades[i]?.scale === id) && a.grades.length === SCALES.length],
  [
    'check.ranges',
    (a) => a.grades.every((g) => g.floor <= g.ceiling && g.determined === (g.floor === g.ceiling) && g.ceiling <= 5),
  ],
  ['check.instants', (a) => [a.asOf, ...a.evidence.map((e) => e.at)].filter(Boolean).every((at) => INSTANT.test(at))],
  ['check.ignored', (a) => a.ignored.every((entry) => entry.source && entry.reason)],
];

/** The lowest indicator that a card of the grade may have. */
function leastIndicator({ floor, ceiling }) {
  return floor >= 3 ? 'critical' : floor === 2 || ceiling >= 3 ? 'warning' : 'info';
}

function gradeRules(exchange, assessment) {
  const cards = exchange.body.cards.filter((card) => card.source?.topic?.code === 'crsgrade');
  const primary = assessment?.grades.find((grade) => grade.scale === assessment.primaryScale);
  if (cards.length === 0 || !primary || exchange.request.hook !== 'patient-view') {
    return [];
  }
  const least = INDICATORS.indexOf(leastIndicator(primary));
  const ok = cards.every((card) => INDICATORS.indexOf(card.indicator) >= least);
  return [{ key: 'check.colour', ok, where: ok ? '' : cards[0].indicator }];
}

function failing(cards, rule) {
  return cards
    .map((card, i) => [rule(card), i + 1])
    .filter(([ok]) => !ok)
    .map(([, number]) => number)
    .join(', ');
}

/** Every rule that applies to the answer, in the order of the answer. */
export function check(exchange) {
  if (exchange.status !== 200) {
    const outcome = exchange.body?.resourceType === 'OperationOutcome' && exchange.body.issue?.length > 0;
    return [{ key: 'check.outcome', ok: outcome, where: String(exchange.status || '') }];
  }
  const cards = exchange.body?.cards;
  const results = [
    {
      key: 'check.json',
      ok: exchange.body !== null && exchange.type.startsWith('application/json'),
      where: exchange.type,
    },
    { key: 'check.cards', ok: Array.isArray(cards), where: '' },
  ];
  if (!Array.isArray(cards)) {
    return results;
  }
  if (exchange.request.hook === 'patient-view') {
    results.push({ key: 'check.two-cards', ok: cards.length <= 2, where: String(cards.length) });
  }
  if (cards.length > 0) {
    CARD_RULES.forEach(([key, rule]) => {
      const where = failing(cards, rule);
      results.push({ key, ok: where === '', where });
    });
  }
  const assessment = assessmentOf(exchange);
  if (assessment) {
    ASSESSMENT_RULES.forEach(([key, rule]) => results.push({ key, ok: rule(assessment), where: '' }));
  }
  return [...results, ...gradeRules(exchange, assessment)];
}
