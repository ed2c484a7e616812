/**
 * Which pages a browser may fetch before a reader has pressed the link (speculation rules): those of the paper, when the
 * pointer rests on it. Feeds and files are none. The security policy knows this text by its digest.
 */
export const prefetchRules = JSON.stringify({
  prefetch: [
    {
      where: { selector_matches: 'a[href^="/"]:not([href$=".xml"],[href$=".json"],[href$=".opml"])' },
      eagerness: 'moderate',
    },
  ],
});
