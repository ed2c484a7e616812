import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { toText, type PrintedDocument } from '../support/printed-paper.ts';

export interface Rendered {
  readonly document: PrintedDocument;
  /** What a reader sees, white space as the browser shows it. */
  readonly text: string;
}

/** Renders a component alone, as the press would. */
export async function render(component: AstroComponentFactory, props: Record<string, unknown>): Promise<Rendered> {
  const container = await AstroContainer.create();
  const html = await container.renderToString(component, { props });
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const hidden of document.querySelectorAll('style, script, template')) hidden.remove();
  return { document, text: toText(document.body) };
}
