import yaml from 'js-yaml';

/** The front matter of one of the small files of the paper. */
export const parse = (text) => yaml.load(text.split('---')[1]);
