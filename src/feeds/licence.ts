import { fixedPaths, toUrl } from '../newsroom/permalink.ts';
import type { Publication } from '../newsroom/publication.ts';
import { element, toXmlDocument, type Xml } from './xml.ts';

/** The terms of the paper as robots.txt says them, for machines that look for a licence (RSL 1.0, rslstandard.org/rsl). */
export function toLicence(publication: Publication): string {
  const { search, aiInput, aiTraining, licence } = publication.robots;
  const uses = Object.entries({ search, 'ai-input': aiInput, 'ai-train': aiTraining });
  const find = (isGranted: boolean): string =>
    uses.flatMap(([use, answer]) => (answer === isGranted ? [use] : [])).join(' ');
  const toRule = (name: 'permits' | 'prohibits', granted: string): readonly Xml[] =>
    granted === '' ? [] : [element(name, { type: 'usage' }, granted)];
  const rules = [...toRule('permits', find(true)), ...toRule('prohibits', find(false))];
  const content = element('content', { url: toUrl(publication, fixedPaths.front) }, [
    element('license', {}, rules),
    element('copyright', { type: 'organization' }, publication.name),
    ...(licence === undefined ? [] : [element('terms', {}, licence)]),
  ]);
  return toXmlDocument(element('rsl', { xmlns: 'https://rslstandard.org/rsl' }, [content]));
}
