import { expect, it } from 'vitest';
import { toName } from '../../../src/newsroom/name.ts';

it.each([
  ['minsk-agreements', 'Minsk agreements'],
  ['nato', 'Nato'],
  ['a', 'A'],
  ['some_old-topic', 'Some old topic'],
  ['nord--stream__2', 'Nord stream 2'],
  ['-edges-', 'Edges'],
  ['2021', '2021'],
  ['st.petersburg', 'St.petersburg'],
  ['österreich', 'Österreich'],
  ['éire-nua', 'Éire nua'],
  ['москва-река', 'Москва река'],
  ['日本', '日本'],
  ['istanbul', 'Istanbul'],
  ['---', ''],
  ['', ''],
])('an id without a file, %s, is named %s', (id, name) => {
  expect(toName(id)).toBe(name);
});

it('leaves capitals within an id alone', () => {
  expect(toName('eU-summit')).toBe('EU summit');
});
