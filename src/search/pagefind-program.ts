import { readFile, writeFile } from 'node:fs/promises';

/**
 * What is changed in the worker of Pagefind 1.6.0, which looks words up in the shards; the rest of its program is not used.
 *
 * - It starts from a folder that holds its WebAssembly and no index, so that no shard is needed to open another.
 * - A shard is opened without a file that says what its files are called: the manifest has told it already. One that
 *   cannot be opened takes no part in any search.
 * - A search is for one shard, named by its path; in Pagefind it fetches words for every open shard.
 * - It tells how many files of words could not be loaded. Pagefind takes such a file for one without a match.
 * - Stories are named, not promised: nothing is kept of a search in the worker. Places of words are told on demand.
 */
const changes = (characters: readonly string[]): readonly (readonly [string, string])[] => [
  [
    'this.instances=[this.primary];this.init(options?.language);}',
    'this.instances=[];this.primaryLanguage=options.language;this.ready=this.primary.loadWasm(options.wasm);this.ready.catch(()=>{});}',
  ],
  [
    'let newInstance=new PagefindInstance({primary:false,basePath:indexPath,...options});',
    'let newInstance=new PagefindInstance({primary:false,basePath:indexPath,...options});newInstance.ready=this.ready;',
  ],
  [
    'this.instances.push(newInstance);while(this.primary.wasm===null){await asyncSleep(50);}',
    'this.instances=this.instances.filter((i2)=>i2.basePath!==indexPath);',
  ],
  [
    'const{language,...remainingOptions}=options;await newInstance.options(remainingOptions);}',
    'this.instances.push(newInstance);}',
  ],
  [
    'await this.loadEntry();',
    `this.languages={[language]:{hash:this.metaCacheTag,page_count:1}};this.includeCharacters=${JSON.stringify(characters)};`,
  ],
  ['if(opts.load_wasm===true){resources.push(this.loadWasm(lang_wasm));}', 'resources.push(this.ready);'],
  [
    'let search=await Promise.all(this.instances.map((i2)=>i2.search(term,options)));',
    'let search=await Promise.all(this.instances.filter((i2)=>i2.basePath===options.shard).map((i2)=>i2.search(term,options)));',
  ],
  ['"load_index_chunk")).catch(()=>{})', '"load_index_chunk")).catch(()=>{this.missing=(this.missing??0)+1;})'],
  ['timings:{preload:realTime-searchTime', 'timings:{missing:this.missing??0,preload:realTime-searchTime'],
  ['words:locations', 'words:options.places?locations:[]'],
  [',data:async()=>await this.loadFragment(result2.p,result2.g,weighted_locations,term)}', '}'],
  [
    'var registerDataCallback=(instanceId,dataId,dataFn)=>{',
    'var registerDataCallback=(instanceId,dataId,dataFn)=>{return;',
  ],
];

/**
 * Copies the worker of Pagefind's program, changed.
 *
 * @param characters the signs that belong to words, from the entry of the index.
 * @throws where it is another program than the one that is known.
 */
export async function copyProgram(from: string, to: string, characters: readonly string[]): Promise<void> {
  let program = await readFile(from, 'utf8');
  for (const [old, changed] of changes(characters)) {
    if (program.split(old).length !== 2)
      throw new Error(`Pagefind is not the one that is known: ${from} has no ${old}`);
    program = program.replace(old, () => changed);
  }
  await writeFile(to, program);
}
