import { prefetchRules } from './prefetch-rules.ts';

/** What browsers with a setting for saving data tell of it. */
interface Connection {
  readonly saveData?: boolean;
}

const { connection }: Navigator & { readonly connection?: Connection } = navigator;

// A browser without speculation rules fetches a page when its link is pressed.
if (
  'supports' in HTMLScriptElement &&
  HTMLScriptElement.supports('speculationrules') &&
  connection?.saveData !== true
) {
  const script = document.createElement('script');
  script.type = 'speculationrules';
  script.textContent = prefetchRules;
  document.head.append(script);
}
