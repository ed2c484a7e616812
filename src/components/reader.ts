// What pages do in the browser, the search apart: one file, since every page wants most of it.
import './article/share-story.ts';
import './article/story-age.ts';
import './publication/display-settings.ts';
import './publication/notice-bars.ts';
import './publication/prefetch.ts';
import './publication/search-key.ts';
