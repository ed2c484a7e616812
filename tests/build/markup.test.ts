import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { openPrintedPaper } from '../support/printed-paper.ts';

const paper = openPrintedPaper(inject('whole'));

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes the elements without a slash and leaves what lies between tags as it is.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    // Safari tells its screen reader nothing of a list whose marks are styled away unless the role says so.
    'no-redundant-role': 'off',
    // A custom element cannot be a native one.
    // Nor can a drawing whose words are text of the page.
    'prefer-native-element': ['error', { exclude: ['complementary', 'img', 'region'] }],
    // Astro leaves out the quotes that are not needed and writes boolean attributes either way.
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // A headline may have 200 characters; search engines shorten it themselves.
    'long-title': 'off',
    // Everything is served from one folder, so integrity of our own files protects nobody.
    'require-sri': 'off',
    'no-implicit-close': 'error',
    'no-inline-style': 'error',
  },
});

test('the markup of every page is valid', async () => {
  const wrong: string[] = [];
  for (const { path, html } of [...paper.pages, ...paper.redirects]) {
    const { results } = await validator.validateString(html, path);
    for (const { messages } of results)
      wrong.push(
        ...messages
          // What stands in a template is filled in by the search page's script.
          .filter(({ selector }) => !/ > template\b/.test(selector ?? ''))
          .map(({ ruleId, message, line }) => `${path}:${line} ${ruleId} ${message}`),
      );
  }
  expect(wrong).toEqual([]);
});
