// Printed into the head of every page, so that nothing is painted twice (press/page-scripts.ts).
try {
  Object.assign(document.documentElement.dataset, JSON.parse(localStorage.getItem('broadsheet:display') ?? '{}'));
} catch {
  // Without storage the page is as it was printed.
}
try {
  const sheet = new CSSStyleSheet();
  for (const key of Object.keys(localStorage))
    if (key.startsWith('notice:')) sheet.insertRule(`[data-key=${JSON.stringify(key)}]{display:none}`);
  document.adoptedStyleSheets = [sheet];
} catch {
  // A notice that was dismissed goes a moment later.
}
