const pad = (number) => String(number).padStart(2, '0');

/** Where an article is printed. */
export default {
  layout: 'article.njk',
  permalink: ({ published, page }) => {
    const day = `${published.getUTCFullYear()}/${pad(published.getUTCMonth() + 1)}/${pad(published.getUTCDate())}`;
    const [name, parent] = page.filePathStem.split('/').toReversed();
    return `/${day}/${name === 'index' ? parent : name}/`;
  },
};
