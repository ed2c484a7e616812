import { toIsoTime } from '../newsroom/iso-time.ts';
import { toUrl } from '../newsroom/permalink.ts';
import type { Publication } from '../newsroom/publication.ts';
import type { FeedItem } from './item.ts';
import type { FeedListing } from './listings.ts';
import { toXmlText } from './xml.ts';

/**
 * A JSON Feed 1.1 document (jsonfeed.org/version/1.1). All dates come from the items. `JSON.stringify` leaves out what is
 * undefined.
 */
export function toJsonFeed(listing: FeedListing, items: readonly FeedItem[], publication: Publication): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: toXmlText(listing.title),
    home_page_url: listing.page.url,
    feed_url: listing.json.url,
    description: toXmlText(listing.description),
    icon: toUrl(publication, '/apple-touch-icon.png'),
    language: publication.language,
    hubs: publication.hub === undefined ? undefined : [{ type: 'WebSub', url: publication.hub }],
    items: items.map(toJsonItem),
  };
  return `${JSON.stringify(feed)}\n`;
}

const toJsonItem = (item: FeedItem): object => ({
  id: item.id,
  url: item.url,
  external_url: item.externalUrl,
  title: item.title,
  content_html: item.html,
  summary: item.summary,
  image: item.picture?.file.url,
  date_published: toIsoTime(item.published),
  date_modified: item.updated === undefined ? undefined : toIsoTime(item.updated),
  authors: item.authors.length > 0 ? item.authors : undefined,
  tags: item.tags.length > 0 ? item.tags : undefined,
  language: item.language,
});
