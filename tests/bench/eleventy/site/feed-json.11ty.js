/** The same feeds as JSON. */
export const data = {
  pagination: { data: 'collections.feeds', size: 1, alias: 'feed' },
  permalink: ({ feed }) => `${feed.path}feed.json`,
};

export function render({ feed, site, names }) {
  const items = feed.stories.map((story) => ({
    id: site.url + story.url,
    url: site.url + story.url,
    title: story.data.headline,
    summary: story.data.standfirst,
    content_html: story.content,
    date_published: story.data.published.toISOString(),
    authors: story.data.contributors.map((id) => ({ name: names.contributors[id].name })),
    tags: story.data.topics.map((id) => names.topics[id].name),
  }));
  const address = site.url + feed.path;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: address,
    items,
  });
}
