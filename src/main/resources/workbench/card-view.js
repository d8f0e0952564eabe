// One card, as an EHR shows it.

import { element } from '/dom.js';
import { t } from '/i18n.js';
import { accept, override } from './actions.js';
import { resourceLink } from './record-view.js';
import { inSandbox, state } from './state.js';
import { showMarkdown } from './markdown.js';

const SUGGESTIONS_AT_ONCE = 4;
const ICONS = { info: 'i', warning: '!', critical: '‼' };

function failed(root, error) {
  root.querySelector('.wrong')?.remove();
  root.append(
    element('p', { class: 'wrong', role: 'alert' }, t('feedback.failed', { status: error.status ?? error.message })),
  );
}

function taken(suggestion) {
  const answer = state.answered.get(suggestion.uuid);
  return element(
    'p',
    { class: 'done' },
    t('suggestion.taken'),
    ' ',
    answer.written ? resourceLink(answer.written) : t(inSandbox() ? 'suggestion.no-resource' : 'suggestion.elsewhere'),
  );
}

function suggestionRow(card, suggestion) {
  const row = element('li', { class: 'suggestion' });
  if (state.answered.has(suggestion.uuid)) {
    row.append(element('span', { class: 'suggestion-label' }, suggestion.label), taken(suggestion));
    return row;
  }
  const button = element(
    'button',
    {
      type: 'button',
      class: 'take',
      'aria-label': t('suggestion.take-this', { label: suggestion.label }),
      onclick: async () => {
        button.disabled = true;
        try {
          await accept(card, suggestion);
        } catch (error) {
          button.disabled = false;
          failed(row, error);
        }
      },
    },
    t('suggestion.take'),
  );
  row.append(element('span', { class: 'suggestion-label' }, suggestion.label), button);
  return row;
}

function suggestions(card) {
  if (!card.suggestions?.length) {
    return null;
  }
  const rows = card.suggestions.map((suggestion) => suggestionRow(card, suggestion));
  const more = rows.splice(SUGGESTIONS_AT_ONCE);
  return element(
    'section',
    { class: 'suggestions' },
    element('h4', {}, t('suggestions')),
    element('ul', { class: 'plain' }, ...rows),
    more.length > 0 &&
      element(
        'details',
        { class: 'more', open: more.some((row) => row.querySelector('.done')) },
        element('summary', {}, t('suggestions.more', { n: more.length })),
        element('ul', { class: 'plain' }, ...more),
      ),
  );
}

/** A SMART app is launched by an EHR, which the workbench is not: its link is named, not followed. */
function link({ label, url, type }) {
  return type === 'smart'
    ? element('li', {}, label, ' ', element('span', { class: 'tag' }, t('link.smart')))
    : element('li', {}, element('a', { href: url, target: '_blank', rel: 'noopener' }, label));
}

function links(card) {
  return card.links?.length > 0 && element('ul', { class: 'links plain' }, ...card.links.map(link));
}

function overrideForm(card, number) {
  const answer = state.answered.get(card.uuid);
  if (answer) {
    const said = answer.reason ? t('override.done-with', { reason: answer.reason.display }) : t('override.done');
    return element('p', { class: 'done' }, said);
  }
  const reasons = card.overrideReasons ?? [];
  const select = element('select', { id: `override-reason-${number}` });
  select.append(
    element('option', { value: '' }, t('override.no-reason')),
    ...reasons.map((reason, i) => element('option', { value: i }, reason.display)),
  );
  const comment = element('input', {
    id: `override-comment-${number}`,
    type: 'text',
    maxlength: 200,
    autocomplete: 'off',
  });
  const form = element(
    'form',
    { class: 'override' },
    element('div', { class: 'field' }, element('label', { for: select.id }, t('override.reason')), select),
    element('div', { class: 'field' }, element('label', { for: comment.id }, t('override.comment')), comment),
    element('button', { type: 'submit' }, t('override.send')),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      await override(
        card,
        reasons[Number(select.value)] && select.value !== '' ? reasons[select.value] : null,
        comment.value,
      );
    } catch (error) {
      failed(form, error);
    }
  });
  return element('details', { class: 'override-box' }, element('summary', {}, t('override')), form);
}

function source(card) {
  const label = card.source?.url
    ? element('a', { href: card.source.url, target: '_blank', rel: 'noopener' }, card.source.label)
    : element('span', {}, card.source?.label ?? '');
  return element('p', { class: 'card-source' }, `${t('card.source')} `, label);
}

/** Draws the card. @param number its place, from 1 */
export function cardView(card, number) {
  const indicator = ICONS[card.indicator] ? card.indicator : 'info';
  const detail = element('div', { class: 'card-detail' });
  if (card.detail) {
    showMarkdown(detail, card.detail);
  }
  return element(
    'article',
    { class: 'card', 'data-indicator': indicator, lang: state.exchange.language, 'aria-labelledby': `card-${number}` },
    element(
      'header',
      { class: 'card-head' },
      element(
        'span',
        { class: 'indicator' },
        element('span', { class: 'indicator-icon', 'aria-hidden': 'true' }, ICONS[indicator]),
        t(`indicator.${indicator}`),
      ),
      element('h3', { id: `card-${number}` }, card.summary),
      source(card),
    ),
    suggestions(card),
    links(card),
    detail,
    element('footer', {}, overrideForm(card, number)),
  );
}
