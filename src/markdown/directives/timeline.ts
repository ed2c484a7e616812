import type { ListItem } from 'mdast';
import { type ContainerForm, reportForm, warnOfForm } from '../directive.ts';

/** `:::timeline`: a list of events in order; an item may begin with its date in bold. */
export const timeline: ContainerForm = {
  example: ':::timeline',
  attributes: [],
  required: [],
  dress(node, conversion) {
    const list = node.children[0];
    const advice = 'write a list with "- **date** event" in each line, and nothing else';
    if (list === undefined) reportForm(conversion, node, 'the timeline is empty', advice);
    if (node.children.length !== 1 || list?.type !== 'list') {
      if (list !== undefined) warnOfForm(conversion, node, 'the timeline is not one list', advice);
      node.data = { hName: 'div' };
      return undefined;
    }
    for (const item of list.children) markDate(item);
    list.ordered = true;
    list.start = null;
    list.data = { hProperties: { className: ['timeline'], ariaLabel: conversion.source.words.timeline } };
    return list;
  },
};

function markDate(item: ListItem): void {
  const first = item.children[0];
  const date = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (date?.type === 'strong') date.data = { hName: 'b', hProperties: { className: ['timeline-date'] } };
}
