import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { isRemote, toDestination } from '../address.ts';
import { report } from '../conversion.ts';
import { findAttribute, type LeafForm, reportForm } from '../directive.ts';

/** `::embed{url="..."}`: a link to something elsewhere, with its host. Nothing is loaded from there. */
export const embed: LeafForm = {
  example: '::embed{url="https://example.org/video"}',
  attributes: ['url', 'title'],
  required: ['url'],
  dress(node, conversion) {
    const { source } = conversion;
    const address = findAttribute(node, 'url') ?? 'https://example.org/';
    const destination = toDestination(address, source);
    if (destination.kind === 'unsafe') {
      report(conversion, 'unsafe-link', node, destination.message, destination.advice);
      return undefined;
    }
    const host = isRemote(address) ? URL.parse(address)?.host : undefined;
    if (!host) {
      reportForm(conversion, node, `"${address}" is not on the web`, 'write a whole address that begins with https://');
      return undefined;
    }
    if (destination.kind === 'internal') conversion.links.push(destination.path);
    const external = destination.kind === 'external' ? { className: ['external'], rel: ['external'] } : {};
    const link = h('a', { href: destination.href, ...external }, findAttribute(node, 'title') ?? address);
    const label: ElementContent[] =
      source.words.embed === ''
        ? []
        : [h('span', { className: ['embed-label'] }, source.words.embed), { type: 'text', value: ' ' }];
    const card = [
      ...label,
      link,
      { type: 'text' as const, value: ' ' },
      h('span', { className: ['embed-host'] }, host),
    ];
    node.data = { hName: 'p', hProperties: { className: ['embed'] }, hChildren: card };
    return undefined;
  },
};
