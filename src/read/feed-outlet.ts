import { agencyNamed } from './agency-mentions.js';
import { folded } from './claims.js';
import type { Feed, FeedItem } from './feed.js';
import { isSectionName, readOutletLine, titleSegments } from './outlet-line.js';

/** The name of a site in its address: `www.harbour-post.co.uk` → `harbourpost.co.uk`, folded. */
const foldedHost = (url: string): string => folded(/^https?:\/\/(?:www\.)?([^/:?#]{1,253})/i.exec(url)?.[1] ?? '');

/** Shorter names are in too many addresses: `AP` is in `snapshot.example`. */
const MIN_NAME = 3;

/** The part of a feed's title, or the maker, that is in the site's own address: `Coast | Harbour Post` of harbourpost.example. */
function namedLikeSite(names: readonly string[], url: string): string {
  const host = foldedHost(url);
  const named = names.flatMap(titleSegments).filter(({ words }) => {
    const name = folded(words).replace(/^the(?=.{3})/, '');
    return name.length >= MIN_NAME && host.startsWith(name);
  });
  return named[0]?.words.trim() ?? '';
}

/**
 * Who published an item: the source it names itself, the feed's publisher, or the feed's title where that is an outlet's
 * name. Titles such as `National` or `Top stories` name a section, and the address remains.
 * @returns empty when none is named
 */
export function outletOf(item: FeedItem, feed: Feed): string {
  if (item.outlet !== '') return item.outlet;
  if (feed.publisher !== '') return feed.publisher;
  const alike = namedLikeSite([feed.title, ...feed.authors], feed.url === '' ? item.url : feed.url);
  if (alike !== '') return alike;
  if (agencyNamed(feed.title) !== null) return feed.title;
  return isSectionName(feed.title) ? '' : (readOutletLine(feed.title)?.value ?? '');
}
