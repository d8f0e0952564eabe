// The header that every page shares: name, pages, language, light or dark.

import { element, drawing } from './dom.js';
import { language, loadTexts, onLanguage, setLanguage, t, translate } from './i18n.js';

const PAGES = [
  ['workbench', '/', 'nav.workbench'],
  ['timeline', '/timeline', 'nav.timeline'],
  ['scales', '/scales', 'nav.scales'],
];

/** Where the workbench is not offered, / says what the service is. */
const START = ['start', '/', 'nav.start'];

const THEMES = ['auto', 'light', 'dark'];

function logo() {
  return drawing(
    'svg',
    { viewBox: '0 0 32 32', 'aria-hidden': 'true', class: 'site-logo' },
    drawing('rect', { x: 2, y: 20, width: 7, height: 10, rx: 1.5, class: 'step' }),
    drawing('rect', { x: 12.5, y: 12, width: 7, height: 18, rx: 1.5, class: 'step' }),
    drawing('rect', { x: 23, y: 2, width: 7, height: 28, rx: 1.5, class: 'step top' }),
  );
}

function navigation(current, workbench) {
  const links = [workbench ? PAGES[0] : START, ...PAGES.slice(1)].map(([page, address, key]) =>
    element('li', {}, element('a', { href: address, 'data-i18n': key, 'aria-current': page === current && 'page' })),
  );
  return element('nav', { class: 'site-nav', 'data-i18n-attr': 'aria-label:nav.label' }, element('ul', {}, links));
}

/** Whether this service offers the workbench: the sandbox does. */
async function offersWorkbench() {
  const answer = await fetch('/pages.json');
  return answer.ok && (await answer.json()).workbench;
}

function languageSwitch() {
  const group = element('div', { class: 'switch', role: 'group', 'data-i18n-attr': 'aria-label:language.label' });
  const buttons = [
    ['en', 'EN', 'English'],
    ['zh', '中文', '简体中文'],
  ].map(([code, short, name]) => {
    const lang = code === 'zh' ? 'zh-CN' : 'en';
    return element(
      'button',
      { type: 'button', lang, title: name, 'data-language': code, onclick: () => setLanguage(code) },
      short,
    );
  });
  const mark = () =>
    buttons.forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.language === language())));
  onLanguage(mark);
  mark();
  group.append(...buttons);
  return group;
}

function themeSwitch() {
  const select = element('select', { class: 'theme-select', 'data-i18n-attr': 'aria-label:theme.label' });
  select.append(...THEMES.map((theme) => element('option', { value: theme, 'data-i18n': `theme.${theme}` })));
  select.value = window.crsTheme.choice();
  select.addEventListener('change', () => window.crsTheme.choose(select.value));
  return select;
}

/**
 * Fills <header id="site-header"> and loads the texts of the page.
 *
 * @param page 'workbench', 'timeline', 'scales' or 'start'; also the name of its texts
 */
export async function mountHeader(page) {
  const header = document.getElementById('site-header');
  const [workbench] = await Promise.all([offersWorkbench(), loadTexts(page)]);
  header.classList.add('site-header');
  const home = element('a', { href: '/', class: 'site-name' }, logo(), element('span', {}, 'CRS Hooks'));
  header.replaceChildren(
    element('a', { href: '#main', class: 'skip-link', 'data-i18n': 'skip' }),
    home,
    navigation(page, workbench),
    element('div', { class: 'site-tools' }, languageSwitch(), themeSwitch()),
  );
  const title = () => (document.title = t('page.title', { name: 'CRS Hooks' }));
  onLanguage(title);
  title();
  translate(header);
}
