import type { FoundStory } from './read-found.ts';
import { copyTemplate, findPart } from './search-parts.ts';
import { formatDay, type SearchSettings } from './settings.ts';
import { toTextFragment } from './text-fragment.ts';

/** Text where there is some; otherwise the element goes. */
function printText(root: ParentNode, name: string, text: string): void {
  const element = findPart(root, name, HTMLElement);
  if (text === '') element.remove();
  else element.textContent = text;
}

/** Not every browser has `getTextInfo`, which knows in which direction a language runs. */
const toDirection = (locale: Partial<Pick<Intl.Locale, 'getTextInfo'>>): string =>
  locale.getTextInfo?.().direction ?? 'auto';

/** Says the language of a story that is not in the paper's. */
function printLanguage(element: HTMLElement, language: string): void {
  if (language === '') return;
  element.lang = language;
  element.dir = toDirection(new Intl.Locale(language));
}

function printExcerpt(root: ParentNode, { excerpt, language }: FoundStory): void {
  const nodes = excerpt.map(({ text, found }) => {
    if (!found) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
  const element = findPart(root, 'excerpt', HTMLElement);
  element.replaceChildren(...nodes);
  printLanguage(element, language);
}

/** The picture stands beside its headline and says nothing that is not said there. */
function printPicture(root: ParentNode, { picture }: FoundStory): void {
  const place = findPart(root, 'picture', HTMLElement);
  const image = place.querySelector('img');
  if (!picture || !image) place.remove();
  else Object.assign(image, picture);
}

/** A story as an item of the list of results. Everything that comes from the index is printed as text. */
export function printStory(
  template: HTMLTemplateElement,
  story: FoundStory,
  { kinds, sections, locale, words }: SearchSettings,
): HTMLElement {
  const item = copyTemplate(template);
  const link = findPart(item, 'link', HTMLAnchorElement);
  link.href = story.href + toTextFragment(story.excerpt);
  link.textContent = story.headline;
  printLanguage(link, story.language);
  const section = sections[story.section];
  if (section) item.dataset['accent'] = section.accent;
  printText(item, 'section', section?.name ?? '');
  printText(item, 'kind', kinds[story.kind] ?? '');
  printText(item, 'byline', story.byline);
  printText(item, 'corrected', story.isCorrected ? words.corrected : '');
  const time = findPart(item, 'date', HTMLTimeElement);
  time.dateTime = story.day;
  time.textContent = formatDay(story.day, locale);
  printExcerpt(item, story);
  printPicture(item, story);
  return item;
}
