// Runs before the first paint, so that no page flashes in the wrong colours.
// The reader's choice ("light", "dark") is kept in this browser; without one the system decides.
(() => {
  const KEY = 'crs.theme';
  const system = matchMedia('(prefers-color-scheme: dark)');
  const stored = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };
  let choice = ['light', 'dark'].includes(stored()) ? stored() : 'auto';

  const show = () => {
    document.documentElement.dataset.theme = choice === 'auto' ? (system.matches ? 'dark' : 'light') : choice;
    document.dispatchEvent(new CustomEvent('crs:theme'));
  };

  window.crsTheme = {
    choice: () => choice,
    choose(next) {
      choice = next;
      try {
        next === 'auto' ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, next);
      } catch {
        // without storage the choice holds for this page alone
      }
      show();
    },
  };
  system.addEventListener('change', show);
  // paper is white whatever the screen shows
  addEventListener('beforeprint', () => (document.documentElement.dataset.theme = 'light'));
  addEventListener('afterprint', show);
  show();
})();
