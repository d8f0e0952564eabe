// Making elements. Text always goes in as text: nothing here reads HTML.

function kept(children) {
  return children.flat().filter((child) => child != null && child !== false);
}

function fill(made, attributes, children) {
  Object.entries(attributes).forEach(([name, value]) => {
    if (name.startsWith('on')) {
      made.addEventListener(name.slice(2), value);
    } else if (value === true) {
      made.setAttribute(name, '');
    } else if (value !== false && value != null) {
      made.setAttribute(name, value);
    }
  });
  made.append(...kept(children));
  return made;
}

/** element('button', { type: 'button', onclick: fire }, 'Fire'): null and false are left out. */
export function element(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for a shape of SVG. */
export function drawing(tag, attributes = {}, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

/** Puts these children in place of those that are there: null and false are left out. */
export function show(root, ...children) {
  root.replaceChildren(...kept(children));
}
