import type { ChosenFilter } from './chosen-filters.ts';
import { copyTemplate, findPart, type SearchParts } from './search-parts.ts';
import type { SearchState } from './search-state.ts';
import { fill, type SearchSettings } from './settings.ts';
import { keepFocus, linkTo } from './state-links.ts';

/** Shows a link for each filter of a search, which takes it away, and one that takes away all where there are several. */
export function showChips(
  parts: SearchParts,
  chosen: readonly ChosenFilter[],
  cleared: SearchState,
  { words }: SearchSettings,
): void {
  const chips = chosen.map(({ label, without }) => {
    const chip = copyTemplate(parts.chip);
    const link = findPart(chip, 'remove', HTMLAnchorElement);
    linkTo(link, without, label);
    link.ariaLabel = fill(words.remove, { name: label });
    findPart(chip, 'name', HTMLElement).textContent = label;
    return chip;
  });
  keepFocus(parts.chips, parts.status, () => parts.chips.replaceChildren(...chips));
  linkTo(parts.clear, cleared, 'all');
  parts.clear.hidden = chosen.length < 2;
  parts.chosen.hidden = chosen.length === 0;
}
