/** What the names of an element say about what it holds. */
export type NamedPart = 'story' | 'embed' | 'caption' | 'meta' | 'furniture' | 'comments' | null;

/** A name's words: `relatedArticles`, `related_articles` and `related-articles` are one. */
const wordsOf = (names: string): string =>
  ` ${names
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

const anyOf = (...names: readonly string[]): RegExp => new RegExp(` (?:${names.join('|')}) `);

/** Posts of others that a story shows in full. */
const EMBED = anyOf(
  'twitter tweet',
  'tweet',
  'embed twitter',
  'instagram media',
  'fb post',
  'social media embed',
  'social embed',
  'embed social',
);
const STORY = anyOf(
  'articlebody',
  'storybody',
  '(?:article|story|entry|post|news) (?:body|content|text|main|copy|paragraphs?)',
  'body (?:copy|text|content|main)',
  'rich text',
);
const COMMENTS = anyOf('comments?', 'commentlist', 'disqus', 'livefyre', 'respond', 'replies');
const CAPTION = anyOf(
  'captions?',
  'figcaption',
  '(?:photo|image|img|media|picture|lead image)s? (?:credits?|captions?|meta|info|description|text|desc|source)',
  'lightbox',
);
/** Lines about the story: who, whose, when, in short what. */
const META = anyOf(
  'credits?',
  'source',
  'bylines?',
  'by line',
  'authors?(?: name)?',
  'dateline',
  'timestamp',
  'time stamp',
  'pub(?:lish(?:ed)?)? ?(?:date|time)',
  'date(?:time)?',
  'posted(?: on)?',
  '(?:post|entry|article|story) (?:meta|info|date|data|header meta)',
  'meta(?: ?data| info| infos)?',
  'dek',
  'deck',
  'standfirst',
  'sub ?title',
  'sub ?head(?:line|ing)?s?',
  'excerpt',
  'summary',
  'kicker',
  'eyebrow',
  'read(?:ing)? time',
);
const FURNITURE = anyOf(
  'related(?: \\w+)?',
  'recommend(?:ed|ations?)?',
  'recirc(?:ulation)?',
  'promos?|promoted|promotions?|teasers?|upsell|cta',
  'newsletters?|sign ?up|subscri(?:be|ption)s?|donat(?:e|ion|ions)|support us|membership',
  'social|share|shares|sharing|sharebar|addthis|addtoany|sharedaddy|follow us',
  'sidebar|side bar|right rail|rail|aside',
  'ads?|advert(?:isement|ising|s)?|adslot|banner|sponsors?|sponsored (?:links?|content|posts?|stories)|outbrain|taboola|dfp|affiliate',
  'footer|foot|nav|navigation|navbar|menu|submenu|breadcrumbs?|masthead|topbar|toolbar|site header|global header',
  'tags|tag ?list|tag ?cloud|tags links|topics|keywords|categories',
  'more (?:from|on|stories|news|articles|posts|like|in)|read (?:more|next|also)|also (?:read|like)|up next|(?:previous|prev|next) (?:article|post|story)|trending|most (?:read|popular|viewed|recent)|popular(?: posts)?|must read|you may like|recent (?:posts|news|articles)|latest (?:posts|news|articles|stories)',
  'author (?:bio|box|info|card|details?|description|profile|about|block|footer)|about (?:the )?author|bio|biography',
  'cookies?|gdpr|consent|modal|popup|pop up|overlay|tooltip|dropdown|drop down|flyout|toast|notification',
  'widgets?|pagination|pager|page links|copyright|disclaimer|skip link',
  'yarpp|wp block latest posts|post nav|playlist|video list|poll|quiz|login|log in|search|weather|ticker|countdown',
);

/** Classes that say what a story is about, whatever that is called: `category-weather`. */
const SUBJECT = /(?<!\S)(?:category|tag)-(?!list|cloud|links)\S+/g;

/**
 * Reads the class and id of an element.
 * @param names class and id, separated by a space
 */
export function namedPart(names: string): NamedPart {
  if (names.trim() === '') return null;
  const words = wordsOf(names.slice(0, 500).replace(SUBJECT, ' '));
  if (EMBED.test(words)) return 'embed';
  if (COMMENTS.test(words)) return 'comments';
  if (FURNITURE.test(words)) return 'furniture';
  if (STORY.test(words)) return 'story';
  if (CAPTION.test(words)) return 'caption';
  return META.test(words) ? 'meta' : null;
}

/** Words for readers who hear the page, and boxes that open under the pointer: never shown as they stand. */
const UNSEEN = new Set(
  'hidden hide sr-only visually-hidden visuallyhidden screen-reader-text screen-reader d-none print-only rollover-people-block a11y-hidden u-hidden is-hidden'.split(
    ' ',
  ),
);
const POINTED = /(?:rollover|tooltip|popover|hovercard)/i;
/** What such a box is about stands in the text and is called after the box. */
const POINTED_AT = /^(?:has|with|show|js)[-_]|[-_]{1,2}(?:trigger|target|toggle|link|anchor|word|term|enabled|on|host|wrapper|container)$/i;

const isUnseenName = (name: string): boolean => UNSEEN.has(name) || (POINTED.test(name) && !POINTED_AT.test(name));

/** What frameworks call an element that wide screens show: `hidden md:block`, `d-none d-lg-flex`. */
const SHOWN_WIDE =
  /^(?:(?:sm|md|lg|xl|2xl):(?:!?(?:block|flex|grid|inline\S*|table\S*|contents|flow-root|not-sr-only))|d-(?:sm|md|lg|xl|xxl)-(?:block|flex|grid|inline\S*|table\S*))$/;

/** True for an element whose class says that readers do not see what it holds, on a screen of any width. */
export function isUnseen(className: string): boolean {
  if (className === '') return false;
  const names = className.split(/\s+/);
  return names.some(isUnseenName) && !names.some((name) => SHOWN_WIDE.test(name));
}
