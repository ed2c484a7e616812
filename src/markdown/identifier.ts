import GithubSlugger, { slug } from 'github-slugger';

/**
 * Every id in a text has a hyphen, and no id of the page around it has one: so they cannot meet, and no heading called
 * "Location" or "Forms" can stand in the way of a script that asks the window for that name (DOM clobbering).
 */
const reserved = /^(?:fn|fnref|footnote)-/;

/** Gives ids for names: GitHub's slugs, made unique, with `section-` before those that are empty, one word or ours. */
export function openIdentifiers(): (name: string) => string {
  const slugger = new GithubSlugger();
  return (name) => {
    const plain = slug(name);
    if (plain === '') return toHyphenated(slugger.slug('section'), slugger);
    return slugger.slug(plain.includes('-') && !reserved.test(plain) ? plain : `section-${plain}`);
  };
}

function toHyphenated(id: string, slugger: GithubSlugger): string {
  return id.includes('-') ? id : toHyphenated(slugger.slug(id), slugger);
}
