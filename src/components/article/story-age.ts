import { toYearsOld } from '../../newsroom/age.ts';
import { readClock } from '../publication/reader-clock.ts';
import { toAgeText } from './age-text.ts';
import { readerWords } from '../reader-words.ts';

/** Says how old a story is on the day on which it is read; the press printed how old it was on the day of the build. */
class StoryAge extends HTMLElement {
  connectedCallback(): void {
    const { language, timeZone, age } = readerWords;
    const years = toYearsOld(Number(this.dataset['published']), readClock(), timeZone);
    this.hidden = years < 1;
    this.textContent = toAgeText(years, age, language);
  }
}

customElements.define('story-age', StoryAge);
