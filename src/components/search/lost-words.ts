import { toLostWords } from '../../newsroom/lost-words.ts';

/** On the page for addresses that lead nowhere: puts the words of the address into the field, and offers to search for them. */
function offerLostWords(place: HTMLElement): void {
  const base = place.dataset['base'] ?? '/';
  const words = toLostWords(location.pathname.slice(base.length - 1));
  const [link, field] = [place.querySelector('a'), document.querySelector<HTMLInputElement>('main [name=q]')];
  if (words === '' || !link || !field) return;
  field.value = words;
  link.search = new URLSearchParams({ q: words, sort: 'best' }).toString();
  link.textContent = (place.dataset['lost'] ?? '').replace('{words}', () => words);
  place.hidden = false;
}

const place = document.querySelector<HTMLElement>('[data-lost]');
if (place) offerLostWords(place);
