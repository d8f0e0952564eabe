// Firing a hook and answering its cards, as an EHR does.

/** The request of a hook. */
export function hookRequest({ service, patientId, encounterId, fhirServer, prefetch, asOf, orders }) {
  const context = { userId: 'Practitioner/demo-practitioner', patientId };
  if (service.hook === 'encounter-discharge') {
    context.encounterId = encounterId ?? 'unknown';
  }
  if (service.hook.startsWith('order-')) {
    const entry = orders.map((resource) => ({ resource }));
    context.draftOrders = { resourceType: 'Bundle', type: 'collection', entry };
    if (service.hook === 'order-select') {
      context.selections = orders.map((order) => `${order.resourceType}/${order.id}`);
    }
  }
  return {
    hook: service.hook,
    hookInstance: newId(),
    ...(fhirServer ? { fhirServer } : {}),
    context,
    ...(prefetch ? { prefetch } : {}),
    ...(asOf ? { extension: { 'org.crshooks.as-of': asOf } } : {}),
  };
}

/** A random UUID, also where the page is not served securely. */
function newId() {
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * Sends a request.
 *
 * @return {{serviceId, request, sent, status, ms, text, body, type}} status 0 where no answer came
 */
export async function fire(serviceId, request, language, signal) {
  const sent = JSON.stringify(request);
  const started = performance.now();
  const exchange = { serviceId, request, sent, language, status: 0, text: '', body: null, type: '' };
  try {
    const answer = await fetch(`/cds-services/${serviceId}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
      body: sent,
      signal,
    });
    exchange.text = await answer.text();
    exchange.ms = performance.now() - started;
    exchange.status = answer.status;
    exchange.type = answer.headers.get('Content-Type') ?? '';
    exchange.body = JSON.parse(exchange.text);
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    exchange.ms ??= performance.now() - started;
  }
  return exchange;
}

/** The machine-readable assessment of an exchange; null where there is none. */
export function assessmentOf(exchange) {
  return exchange?.body?.extension?.['org.crshooks.assessment'] ?? null;
}

/** Sends feedback on one card; an answer that is no success is an error. */
export async function sendFeedback(serviceId, entry) {
  const answer = await fetch(`/cds-services/${serviceId}/feedback`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ feedback: [{ ...entry, outcomeTimestamp: new Date().toISOString() }] }),
  });
  if (!answer.ok) {
    throw Object.assign(new Error(`HTTP ${answer.status}`), { status: answer.status });
  }
}

/** The exchange as a command for a terminal. */
export function asCurl(exchange) {
  return [
    `curl -s '${location.origin}/cds-services/${exchange.serviceId}' \\`,
    `  -H 'Content-Type: application/json' -H 'Accept-Language: ${exchange.language}' \\`,
    `  --data-binary @- <<'REQUEST'`,
    exchange.sent,
    'REQUEST',
    '',
  ].join('\n');
}
