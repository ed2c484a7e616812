import { longestQuery } from '../../newsroom/query.ts';

/** The orders in which results can be asked for; the first is what a reader gets who asks for none. */
export const sorts = ['newest', 'oldest', 'best'] as const;
export type Sort = (typeof sorts)[number];

/** What is searched for: the whole state of the page, and exactly what its address says. Empty means "any". */
export interface SearchState {
  readonly q: string;
  readonly section: string;
  readonly topic: string;
  readonly by: string;
  readonly place: string;
  readonly kind: string;
  /** `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  /** `1` where only stories with corrections are asked for. */
  readonly corrections: string;
  readonly sort: Sort;
}

/** The names of the parameters, in the order in which an address has them. */
export const stateNames = [
  'q',
  'section',
  'topic',
  'by',
  'place',
  'kind',
  'from',
  'to',
  'corrections',
  'sort',
] as const;

const idPattern = /^[\p{L}\p{M}\p{N}._-]{1,100}$/u;

const toText = (typed: string): string => {
  const text = typed.toWellFormed().replaceAll(/\s+/g, ' ').trim();
  const halfACharacter = /[\ud800-\udbff]$/;
  return text.slice(0, longestQuery).replace(halfACharacter, '').trim();
};

const toId = (typed: string): string => (idPattern.test(typed) ? typed : '');

/** No story is of a year before 1000; a browser fills a year that is half typed with zeros. */
const toDay = (typed: string): string => {
  const moment = /^[1-9]\d{3}-\d\d-\d\d$/.test(typed) ? Date.parse(typed) : Number.NaN;
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(typed) ? typed : '';
};

const toSort = (typed: string): Sort => sorts.find((sort) => sort === typed) ?? sorts[0];

/** What a form or an address says, made safe: whatever makes no sense is as if it were not there; two days the wrong way round are exchanged. */
export function toState(read: (name: string) => string): SearchState {
  const days = [toDay(read('from')), toDay(read('to'))] as const;
  const [from, to] = days[0] !== '' && days[1] !== '' && days[0] > days[1] ? [days[1], days[0]] : days;
  return {
    q: toText(read('q')),
    section: toId(read('section')),
    topic: toId(read('topic')),
    by: toId(read('by')),
    place: toId(read('place')),
    kind: toId(read('kind')),
    from,
    to,
    corrections: read('corrections') === '1' ? '1' : '',
    sort: toSort(read('sort')),
  };
}

/** The state that an address asks for. @param query the part of the address after `?`, with or without it. */
export function readState(query: string): SearchState {
  const parameters = new URLSearchParams(query);
  return toState((name) => parameters.get(name) ?? '');
}

/** The address of a state: `?q=grain&sort=oldest`, or nothing where nothing is searched for. */
export function writeState(state: SearchState): string {
  const said = stateNames.filter((name) => state[name] !== '' && (name !== 'sort' || state.sort !== sorts[0]));
  const parameters = new URLSearchParams(said.map((name) => [name, state[name]]));
  return said.length === 0 ? '' : `?${parameters.toString()}`;
}

/** Whether there is anything to search for. */
export const isEmptyState = (state: SearchState): boolean =>
  stateNames.every((name) => name === 'sort' || state[name] === '');
