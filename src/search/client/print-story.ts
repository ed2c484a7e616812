import { toStretches } from './excerpt.ts';
import type { FoundStory } from './pagefind-index.ts';
import { copyTemplate, findPart } from './search-parts.ts';
import { formatDay, type SearchSettings } from './settings.ts';

/** Text where there is some; otherwise the element goes. */
function printText(root: ParentNode, name: string, text: string): void {
  const element = findPart(root, name, HTMLElement);
  if (text === '') element.remove();
  else element.textContent = text;
}

function printExcerpt(root: ParentNode, excerpt: string): void {
  const nodes = toStretches(excerpt).map(({ text, found }) => {
    if (!found) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
  findPart(root, 'excerpt', HTMLElement).replaceChildren(...nodes);
}

/** A story as an item of the list of results. Everything that comes from the index is printed as text. */
export function printStory(
  template: HTMLTemplateElement,
  story: FoundStory,
  { kinds, sections, locale }: SearchSettings,
): HTMLElement {
  const item = copyTemplate(template);
  const link = findPart(item, 'link', HTMLAnchorElement);
  link.href = story.href;
  link.textContent = story.headline;
  const section = sections[story.section];
  if (section) item.dataset['accent'] = section.accent;
  printText(item, 'section', section?.name ?? '');
  printText(item, 'kind', kinds[story.kind] ?? '');
  printText(item, 'byline', story.byline);
  const time = findPart(item, 'date', HTMLTimeElement);
  time.dateTime = story.day;
  time.textContent = formatDay(story.day, locale);
  printExcerpt(item, story.excerpt);
  return item;
}
