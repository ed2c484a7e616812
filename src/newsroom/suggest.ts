import { suggestedKinds, type SuggestedKind, type Suggestions } from './suggestions.ts';

/** A subject or a story that a reader may mean. */
export type Suggestion =
  | {
      readonly kind: SuggestedKind;
      readonly text: string;
      readonly id: string;
      /** The other name that was typed. */ readonly alias?: string;
    }
  | { readonly kind: 'story'; readonly text: string; readonly path: string; readonly language?: string };

/** The most that are suggested: of subjects, and of stories. */
const mostNames = 4;
const mostStories = 5;

/** The words of a text as they are compared: small letters without accents. */
const toWords = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether each typed word begins a word of a text; the later a word is typed, the later it may stand. */
function isMeant(typed: readonly string[], words: readonly string[]): boolean {
  let from = 0;
  return typed.every((word) => {
    const at = words.findIndex((one, index) => index >= from && one.startsWith(word));
    from = at + 1;
    return at >= 0;
  });
}

/**
 * What a reader may mean who has typed the beginnings of words: first subjects, those whose name begins with what is typed
 * before others, then stories, newest first.
 */
export function openSuggester(suggestions: Suggestions): (typed: string) => readonly Suggestion[] {
  return (text) => {
    const typed = toWords(text);
    if (typed.length === 0) return [];
    const matches = (name: string): boolean => isMeant(typed, toWords(name));
    const begins = (name: string): boolean => toWords(name).join(' ').startsWith(typed.join(' '));
    const names = suggestedKinds.flatMap((kind) =>
      suggestions[kind].flatMap(([name, id, ...others]): Suggestion[] => {
        if (matches(name)) return [{ kind, text: name, id }];
        const alias = others.find((other) => matches(other));
        return alias === undefined ? [] : [{ kind, text: name, id, alias }];
      }),
    );
    const ordered = names.toSorted((a, b) => Number(begins(b.text)) - Number(begins(a.text)));
    const stories = suggestions.stories
      .filter(([headline]) => matches(headline))
      .slice(0, mostStories)
      .map(([headline, path, language]): Suggestion => ({
        kind: 'story',
        text: headline,
        path,
        ...(language === undefined ? {} : { language }),
      }));
    return ordered.slice(0, mostNames).concat(stories);
  };
}
