import type {} from 'remark-parse';
import type { Data, Processor } from 'unified';

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Construct = Exclude<NonNullable<NonNullable<Extension['text']>[string]>, readonly unknown[]>;
type State = Construct['tokenize'] extends (...parameters: never[]) => infer Result ? Result : never;

const colon = 58;

/**
 * `micromark-extension-directive` takes every colon before a letter or digit for a directive, so that "at 10:30[^1]" or
 * "Note:this[link](/x/)" would lose words. Here a colon in prose stays a colon unless a name and then `[` or `{` follow
 * it, and right after a letter or digit only where the name is that of a text directive.
 *
 * @param names the names of the text directives
 */
export function plainColon(this: Processor, names: readonly string[]): void {
  const data: Data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { text: { [colon]: toPlainColon(names) } }];
}

function toPlainColon(names: readonly string[]): Construct {
  const directive = toDirectiveAhead(names);
  return {
    name: 'plainColon',
    tokenize(effects, ok, nok) {
      const plain: State = (code) => {
        effects.enter('data');
        effects.consume(code);
        effects.exit('data');
        return ok;
      };
      return this.previous === colon ? plain : effects.check(directive, nok, plain);
    },
  };
}

function toDirectiveAhead(names: readonly string[]): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      const isGlued = isWordCharacter(this.previous);
      let name = '';
      const inName: State = (code) => {
        if (isWordCharacter(code) || (name !== '' && isHyphen(code))) {
          name += toCharacter(code);
          effects.consume(code);
          return inName;
        }
        effects.exit('data');
        const opens = toCharacter(code) === '[' || toCharacter(code) === '{';
        const isMeant = names.includes(name) ? opens || !isGlued : opens && !isGlued && /^\p{L}/u.test(name);
        return isMeant ? ok(code) : nok(code);
      };
      return (code) => {
        effects.enter('data');
        effects.consume(code);
        return inName;
      };
    },
  };
}

const toCharacter = (code: number | null): string => (code !== null && code > 0 ? String.fromCharCode(code) : '');
const isHyphen = (code: number | null): boolean => toCharacter(code) === '-' || toCharacter(code) === '_';

function isWordCharacter(code: number | null): boolean {
  if (code !== null && code < 128) return /[0-9a-z]/i.test(toCharacter(code));
  return /[\p{L}\p{N}]/u.test(toCharacter(code));
}
