import { expect, it } from 'vitest';
import { toSlug } from '../../../src/desk/slug.ts';

it.each([
  ['Ferry #2: “It doesn’t sail”', 'en', 'ferry-2-it-doesnt-sail'],
  ['Паром возвращается в гавань', 'ru', 'parom-vozvrashchaetsya-v-gavan'],
  ['Київ приймає форум', 'uk', 'kiyiv-priymaie-forum'],
  ['Η Αθήνα περιμένει τη βροχή', 'el', 'i-athina-perimenei-ti-vrohi'],
  ['العبّارة تعود إلى الميناء', 'ar', 'al-abbara-taud-ila-al-mina'],
  ['العبّارة تصل إلى رِنبورت', 'en', 'al-abbara-tsl-ila-rinburt'],
  ['وزير يزور اليمن', 'ar', 'wzir-yzur-al-ymn'],
  ['渡轮重返港口', 'zh', 'du-lun-chong-fan-gang-kou'],
  ['Fähre kehrt zurück – „Größe“', 'de', 'faehre-kehrt-zurueck-groesse'],
  ['Fähre kehrt zurück', 'de-AT', 'faehre-kehrt-zurueck'],
  ['Fähre', 'sv', 'fahre'],
  ['L’été à Nîmes', 'fr', 'l-ete-a-nimes'],
  ['ÅSGÅRD Ærø', 'da', 'aasgaard-aeroe'],
  ['../../etc/passwd', 'en', 'etc-passwd'],
  ['🚢', 'en', ''],
])('makes of %s in %s the name %s', (headline, language, expected) => {
  expect(toSlug(headline, language)).toBe(expected);
});

it('ends a long name between two words', () => {
  const slug = toSlug('The council forgot '.repeat(10), 'en');
  expect(slug).toBe('the-council-forgot-the-council-forgot-the-council-forgot-the');
  expect(toSlug('x'.repeat(300), 'en')).toHaveLength(60);
});
