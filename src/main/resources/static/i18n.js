// Texts of the pages, in English and Simplified Chinese.
// The language: ?lang= in the address, else the reader's stored choice, else what the browser prefers, else English.

const KEY = 'crs.language';
const LANGUAGES = ['en', 'zh'];
const TAGS = { en: 'en', zh: 'zh-CN' };

/** The words of the cards for the codes of an assessment: input., channel., flag., reason., therapy. */
export const WORDS = 'words';

const pages = ['common'];
const texts = {};
let current = chosen();

function supported(tag) {
  const language = String(tag ?? '')
    .toLowerCase()
    .split('-')[0];
  return LANGUAGES.includes(language) ? language : null;
}

function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function chosen() {
  const asked = new URLSearchParams(location.search).get('lang');
  const preferred = (navigator.languages ?? [navigator.language]).map(supported).find(Boolean);
  return supported(asked) ?? supported(stored()) ?? preferred ?? 'en';
}

/** 'en' or 'zh'. */
export function language() {
  return current;
}

/** What to send as Accept-Language: 'en' or 'zh-CN'. */
export function languageTag() {
  return TAGS[current];
}

async function fetchTexts(language) {
  texts[language] ??= {};
  const missing = pages.filter((page) => !texts[language][page]);
  const loaded = await Promise.all(
    missing.map(async (page) => {
      const file = page === WORDS ? '/words.json' : new URL(`i18n/${page}.${language}.json`, import.meta.url);
      const answer = await fetch(file, { headers: { 'Accept-Language': TAGS[language] } });
      if (!answer.ok) {
        throw new Error(`no texts for ${page} in ${language}: HTTP ${answer.status}`);
      }
      return answer.json();
    }),
  );
  missing.forEach((page, i) => (texts[language][page] = loaded[i]));
}

/** Loads static/i18n/<page>.<language>.json, or WORDS, beside the common texts, and says the document's data-i18n texts. */
export async function loadTexts(...names) {
  pages.push(...names.filter((name) => !pages.includes(name)));
  await fetchTexts(current);
  translate();
}

/** The text of a key with {name} places filled; the key itself where there is no such text. */
export function t(key, values = {}) {
  const page = pages.findLast((name) => texts[current]?.[name]?.[key] !== undefined);
  const text = page ? texts[current][page][key] : key;
  return text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/** Whether there is a text for that key. */
export function hasText(key) {
  return pages.some((page) => texts[current]?.[page]?.[key] !== undefined);
}

/**
 * Says what carries data-i18n (a key: its text) or data-i18n-attr (such as aria-label:key;placeholder:key: its
 * attributes), below and including root.
 */
export function translate(root = document.documentElement) {
  document.documentElement.lang = TAGS[current];
  const all = (selector) => [...(root.matches(selector) ? [root] : []), ...root.querySelectorAll(selector)];
  all('[data-i18n]').forEach((element) => (element.textContent = t(element.dataset.i18n)));
  all('[data-i18n-attr]').forEach((element) =>
    element.dataset.i18nAttr.split(';').forEach((pair) => {
      const [attribute, key] = pair.split(':');
      element.setAttribute(attribute.trim(), t(key.trim()));
    }),
  );
}

/** Changes the language of the page without loading it again; listeners of onLanguage then draw what they drew. */
export async function setLanguage(next) {
  if (!supported(next) || next === current) {
    return;
  }
  await fetchTexts(next);
  current = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // without storage the choice holds for this page alone
  }
  const address = new URL(location.href);
  if (address.searchParams.has('lang')) {
    address.searchParams.set('lang', TAGS[next]);
    history.replaceState(history.state, '', address);
  }
  translate();
  document.dispatchEvent(new CustomEvent('crs:language'));
}

/** Calls back after every change of language. */
export function onLanguage(callback) {
  document.addEventListener('crs:language', callback);
}
