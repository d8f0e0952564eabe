// Where an EHR starts the trajectory: it sends the reader to the authorization server of that EHR, with PKCE.

import { element } from '../dom.js';
import { mountHeader } from '../header.js';
import { t, translate } from '../i18n.js';
import * as source from './source.js';

/** Read and search, in the words of SMART 2 or, where the EHR knows no others, of SMART 1. */
function scopes(types, capabilities, launched) {
  const two = capabilities.includes('permission-v2') || !capabilities.includes('permission-v1');
  const reads = types.map((type) => `patient/${type}.${two ? 'rs' : 'read'}`);
  return ['openid', 'fhirUser', launched ? 'launch' : 'launch/patient', ...reads].join(' ');
}

/** What the EHR says it can do; nothing where it does not say. */
async function capabilities(iss) {
  try {
    const answer = await fetch(`${iss.replace(/\/+$/, '')}/.well-known/smart-configuration`, {
      headers: { Accept: 'application/json' },
    });
    return answer.ok ? ((await answer.json()).capabilities ?? []) : [];
  } catch {
    return [];
  }
}

function tell(message, kind) {
  document.getElementById('message').replaceChildren(element('p', { class: `notice ${kind}` }, message));
}

async function launch() {
  const asked = new URLSearchParams(location.search);
  const iss = asked.get('iss');
  const launched = asked.get('launch');
  const setup = await source.setup();
  if (!setup.clientId) {
    throw new source.Refused(t('problem.off'));
  }
  if (!iss) {
    throw new source.Refused(t('problem.no-issuer'));
  }
  // asked before anything is sent there
  if (!(await source.mayLaunch(iss))) {
    throw new source.Refused(t('problem.issuer', { iss }));
  }
  tell(t('launch.going'), 'info');
  const FHIR = await source.smart();
  try {
    await FHIR.oauth2.authorize({
      clientId: setup.clientId,
      iss,
      ...(launched ? { launch: launched } : {}),
      scope: scopes(setup.types, await capabilities(iss), launched !== null),
      redirectUri: new URL('/timeline', location.href).href,
      pkceMode: 'required',
      completeInTarget: true,
    });
  } catch (error) {
    const reason = String(error?.message ?? error).slice(0, 300);
    throw new source.Refused(/fetch/i.test(reason) ? t('problem.silent', { iss }) : t('problem.launch', { reason }));
  }
}

async function start() {
  await mountHeader('timeline');
  translate();
  try {
    await launch();
  } catch (error) {
    if (!(error instanceof source.Refused)) {
      throw error;
    }
    tell(error.message, 'critical');
  }
}

start();
