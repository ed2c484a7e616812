import type { PackedFacts } from '../facts.ts';
import type { ManifestShard } from '../manifest.ts';
import { fetchWell } from './fetch-well.ts';
import { toFoldedWords } from './fold.ts';
import type { RawAnswer, SearchProgram } from './search-program.ts';
import { unpackFacts, type ShardFacts } from './shard-facts.ts';

/** A story as Pagefind keeps it. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly filters: Readonly<Record<string, readonly string[] | undefined>>;
}

/** Stands before the text of every file of Pagefind. */
const signature = 'pagefind_dcd';

async function readFragment(address: string): Promise<Fragment> {
  const zipped = await (await fetchWell(address)).blob();
  const text = await new Response(zipped.stream().pipeThrough(new DecompressionStream('gzip'))).text();
  return JSON.parse(text.slice(signature.length)) as Fragment;
}

/** A shard that is open in this browser. Files that could not be loaded are asked for again when they are needed again. */
export class OpenShard {
  readonly shard: ManifestShard;
  readonly facts: ShardFacts;
  readonly #path: string;
  readonly #program: () => SearchProgram;
  #opening: Promise<void> | undefined;
  readonly #fragments = new Map<number, Promise<Fragment>>();
  #missing = 0;

  /** Fetches the facts of a shard. @throws where they cannot be loaded. */
  static async open(base: string, shard: ManifestShard, program: () => SearchProgram): Promise<OpenShard> {
    const path = `${base}search/shards/${shard.id}/`;
    const packed = (await (await fetchWell(`${path}facts.json?v=${shard.facts}`)).json()) as PackedFacts;
    return new OpenShard(shard, unpackFacts(packed, shard.to), path, program);
  }

  private constructor(shard: ManifestShard, facts: ShardFacts, path: string, program: () => SearchProgram) {
    this.shard = shard;
    this.facts = facts;
    this.#path = path;
    this.#program = program;
  }

  /** Makes its words searchable. @throws where its index or the program cannot be loaded. */
  async openWords(): Promise<void> {
    this.#opening ??= this.#program().open(this.#path, this.shard);
    try {
      await this.#opening;
    } catch (error) {
      this.#opening = undefined;
      throw error;
    }
  }

  /** How many files of words have been missing so far. */
  get missing(): number {
    return this.#missing;
  }

  /** As `SearchProgram.search`. */
  async search(text: string, places?: boolean): Promise<RawAnswer> {
    const answer = await this.#program().search(this.#path, text, places);
    this.#missing = Math.max(this.#missing, answer.missing);
    return answer;
  }

  /** @throws where it cannot be loaded. */
  readStory(number: number): Promise<Fragment> {
    const reading =
      this.#fragments.get(number) ?? readFragment(`${this.#path}fragment/${this.facts.ids[number] ?? ''}.pf_fragment`);
    this.#fragments.set(number, reading);
    reading.catch(() => this.#fragments.delete(number));
    return reading;
  }

  /** The words of headline and text of a story, folded. */
  async readWords(number: number): Promise<readonly string[]> {
    const { content, meta } = await this.readStory(number);
    return toFoldedWords([...Object.values(meta), content].join(' '));
  }
}
