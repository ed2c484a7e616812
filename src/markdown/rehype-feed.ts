import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import type { BodySource } from './body.ts';
import { hasClass } from './hast.ts';

const kept = ['alt', 'dateTime', 'dir', 'height', 'lang', 'scope', 'start', 'title', 'width'];
const unwrapped = ['details', 'div', 'picture', 'span'];
const titles = ['key-points-title', 'fact-box-title', 'chart-title'];

/**
 * The same text for feed readers, which show it on pages that are not ours: addresses are absolute, pictures plain,
 * and what only our stylesheet and scripts understand is gone. Gives a new tree.
 */
export function rehypeFeed(tree: Root, source: BodySource): Root {
  const page = new URL(source.base.slice(0, -1) + source.path, source.origin);
  return { type: 'root', children: tree.children.flatMap((child) => toFeed(child, page)).filter(isContent) };
}

const isContent = (node: RootContent): node is ElementContent => node.type !== 'doctype';

function toFeed(node: RootContent, page: URL): readonly RootContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element' || isLeftOut(node)) return [];
  const children = node.children.flatMap((child) => toFeed(child, page)).filter(isContent);
  if (hasClass(node, 'credit')) return [toElement('small', {}, children)];
  const properties = toProperties(node, page);
  if (unwrapped.includes(node.tagName) && Object.keys(properties).length === 0) return children;
  if (titles.some((name) => hasClass(node, name))) {
    return [toElement('p', {}, [toElement('strong', {}, children)])];
  }
  return [toElement(node.tagName, properties, children)];
}

/** Of a chart the table is left, which was hidden behind its summary. */
function isLeftOut(node: Element): boolean {
  const { tagName, properties } = node;
  return ['source', 'summary'].includes(tagName) || properties['role'] === 'img' || hasClass(node, 'footnote-back');
}

const toElement = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

function toProperties(node: Element, page: URL): Properties {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(node.properties)) {
    if (kept.includes(name)) properties[name] = value;
    else if (name === 'href' || name === 'src') properties[name] = toAbsolute(String(value), page);
  }
  return properties;
}

const toAbsolute = (address: string, page: URL): string => URL.parse(address, page)?.href ?? page.href;
