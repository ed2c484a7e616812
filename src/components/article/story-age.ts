import { toYearsOld } from '../../newsroom/age.ts';
import { readClock } from '../publication/reader-clock.ts';
import { toAgeText, type AgeForms } from './age-text.ts';

/** Says how old a story is on the day on which it is read; the press printed how old it was on the day of the build. */
class StoryAge extends HTMLElement {
  connectedCallback(): void {
    const { published, zone = 'UTC', language = 'en', forms = '{}' } = this.dataset;
    const years = toYearsOld(Number(published), readClock(), zone);
    this.hidden = years < 1;
    this.textContent = toAgeText(years, JSON.parse(forms) as AgeForms, language);
  }
}

customElements.define('story-age', StoryAge);
