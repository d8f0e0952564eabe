// The Markdown of a card: GitHub-flavoured, HTML off. markdown-it escapes every tag and refuses script addresses.

const reader = window.markdownit({ html: false, linkify: false, typographer: false }).use((md) => {
  // Alignment would be a style attribute, which the content policy of this page refuses.
  md.core.ruler.push('no-styles', (state) =>
    state.tokens.forEach((token) => (token.attrs = token.attrs?.filter(([name]) => name !== 'style') ?? null)),
  );
  // An image in a card would be fetched from elsewhere: its text is enough.
  md.disable('image');
  const open = md.renderer.rules.link_open ?? ((tokens, i, options, env, self) => self.renderToken(tokens, i, options));
  md.renderer.rules.link_open = (tokens, i, options, env, self) => {
    tokens[i].attrSet('target', '_blank');
    tokens[i].attrSet('rel', 'noopener noreferrer');
    return open(tokens, i, options, env, self);
  };
});

/** Draws Markdown into an element. Headings are moved below those of the page. */
export function showMarkdown(element, text) {
  element.innerHTML = reader.render(text);
  element.querySelectorAll('h1, h2, h3').forEach((heading) => {
    const lower = document.createElement('h4');
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  });
  element.querySelectorAll('table').forEach((table) => {
    const scroll = document.createElement('div');
    scroll.className = 'scroll-x';
    scroll.tabIndex = 0;
    table.replaceWith(scroll);
    scroll.append(table);
  });
}
