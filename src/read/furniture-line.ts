/** Longer paragraphs are never recognised as furniture by their words alone. */
const MAX_LINE = 220;
const MAX_INTERFACE_WORDS = 8;

/**
 * Whole lines that pages print around stories. Each stands for the entire paragraph; open-ended ones end in `.*`.
 * Lower case; matched without regard to case, outer punctuation ignored.
 */
const PHRASES: readonly string[] = [
  'advertis(?:e|ement|ing)s?(?: - .*)?',
  'ad',
  'sponsored(?: content)?',
  'supported by',
  'story continue[sd] below.*',
  'image \\d+ ?of ?/? ?\\d+',
  '\\d+ ?/ ?\\d+',
  'back to (?:the )?gallery',
  'go to permalink',
  '\\p{L}{3,9}\\.? \\d{1,2},?(?: at)? \\d{1,2}:\\d{2}.{0,20}',
  'footer(?: navigation)?',
  'disclaimer',
  'url',
  'pin(?: it)?',
  'follow',
  'media: .{0,40}',
  'continue reading.*',
  'article continues.*',
  'scroll (?:down )?(?:for|to).*',
  '(?:(?:error )?loading ?)+',
  'please wait',
  'skip (?:to .*|ad(?:vertisement)?)',
  'back to top',
  'close',
  'menu',
  'search',
  'home',
  'save',
  'send',
  'cancel ?send',
  'posted',
  'e-?mail',
  'print',
  'image',
  'photos?',
  'video',
  'by',
  'null',
  'undefined',
  'share(?: (?:this|on|via|to|with)\\b.*)?',
  'share (?:article|story|page|link|post)',
  'shares?\\s*\\d*',
  '\\d+\\s+shares?',
  'tweet(?: this)?',
  'like this',
  'copy link',
  'post to .*',
  'e-?mail (?:this|to|a friend).*',
  'print (?:this|article|page).*',
  'text size.*',
  'a ?a ?a',
  '(?:read|see|learn|find out|hear|watch|listen)(?: (?:more|also|now|next))(?:[:.…>»].*| (?:here|on|about|at) .{0,80})?',
  'also read\\b.*',
  'related(?: (?:articles?|stor(?:y|ies)|content|links?|topics?|news|video|posts?|coverage))?(?:[:].*)?',
  'more (?:from|on|in|stories|news|about)\\b.{0,80}',
  'you (?:may|might) (?:also )?(?:like|be interested).*',
  'recommended(?: for you| stories| reading)?',
  'share quote.*',
  'show more ?/ ?show less',
  'edition',
  'more',
  '[^\\s@]{1,60}@[^\\s@]{2,60}',
  '@\\w{2,30}',
  'most (?:popular|read|viewed|shared)(?: .{0,30})?',
  'what to (?:read|watch) next',
  'latest .{0,30}(?:videos|news|stories)',
  'recommended videos?',
  '(?:to )?read the full (?:story|article).{0,40}',
  'trending(?: now)?',
  'don.t miss:?.*',
  'editor.s picks?',
  'up next.*',
  'top stories',
  '(?:sign|signed) up\\b.{0,120}',
  'subscribe\\b.{0,120}',
  '(?:\\p{L}+ ){0,2}newsletters?',
  'log ?in.*',
  'register',
  'get (?:the|our) .{0,60}(?:newsletter|inbox|app).*',
  'download (?:our|the) .{0,40}app.*',
  'follow (?:us|.{2,40} on (?:twitter|facebook|instagram)).*',
  'join (?:the|our|us) .{0,60}',
  'like us on.*',
  'click here.*',
  '\\[?want (?:great|more|the) .{0,120}(?:delivered|inbox|stories like this).{0,160}',
  'for more .{0,90}(?:coverage|stories|news|content).{0,30}(?:visit|go to|click|follow|check out) .{0,80}',
  '(?:have a (?:news )?tip\\? )?.{0,60}(?:may|can) be (?:reached|contacted|emailed) (?:at|on|by|via) .{0,150}',
  '(?:have|got) a (?:news )?tip\\?.{0,150}',
  '.{0,60}(?:follow (?:him|her|them|me) (?:on|at|@)).{0,100}',
  'donate.*',
  '.{0,160}please consider (?:subscribing|donating|supporting|a (?:donation|subscription)|becoming a|making a).{0,80}',
  'help us (?:deliver|keep|continue|produce|do more).{0,120}',
  '.{0,60}support (?:our|local|independent|quality) journalism.{0,100}',
  'support us.*',
  'comments?(?: \\(?\\d+\\)?)?',
  '\\d+ comments?',
  'no comments?(?: yet)?',
  'leave a (?:comment|reply).*',
  'view comments',
  'add (?:a )?comment',
  'comments are closed',
  'show (?:comments|chapters|more|less)',
  'view (?:all|gallery|more|slideshow).*',
  '(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|section|source url|news id|article id|id|code)\\s*:.*',
  'a link has been (?:sent|posted) to your.*',
  'thank you for (?:reading|subscribing).*',
  'your (?:email|name).*',
  'report (?:an )?(?:error|typo).*',
  '(?:purchase: ?)?order reprints?.*',
  'reprints?',
  '(?:hide )?caption',
  'toggle caption',
  'enlarge(?: this)? image.*',
  'play(?: video)?',
  'now playing:?.*',
  'watch(?: this| live| now)?(?::.*)?',
  'live',
  'breaking(?: news)?',
  'exclusive',
  'opinion',
  'analysis',
  'top',
  'next',
  'previous',
  'next article.*',
  'previous article.*',
  '\\d+ ?(?:m|h|d|min|mins|minutes?|hours?|hrs?|days?|weeks?) ?(?:ago|read)?',
  '(?:about )?(?:an?|one|two|\\d+) (?:minute|hour|day|week|month)s? ago',
  '\\d{1,2}:\\d{2}(?::\\d{2})?',
  '\\d+ (?:of|/) \\d+',
  'est\\. reading.*',
  'reading time:?.*',
  'estimated reading.*',
  '(?:all )?rights reserved.*',
  '(?:copyright|©|\\(c\\))\\s.*',
  '.{0,80}(?:all rights reserved|may not be (?:published|reproduced|broadcast).*)',
  'terms of (?:use|service).*',
  'privacy policy.*',
  'cookies?.{0,60}',
  'we use cookies.*',
  'this (?:site|website) uses.*',
  'this (?:story|article|post) (?:is being updated|has been updated|was (?:originally )?published|originally appeared|first appeared|will be updated)\\b.*',
  '(?:originally|first) (?:published|appeared|posted)\\b.*',
  'update[ds]?(?:,? \\p{L}{3,9}\\.? \\d{1,2}.*|:.*| at .*)',
  '(?:source|via|sources|credit|from)\\s*:.{0,100}',
  '(?:provided|distributed|supplied) by .{2,80}',
  'republished .{0,120}',
  'reprinted .{0,120}',
];

/** Services and actions of share bars, and the small words between them. They may stand without spaces: `FacebookTwitter`. */
const SHARE_WORDS =
  /facebook|twitter|google\+|google plus|google|linkedin|pinterest|whatsapp|reddit|instagram|telegram|tumblr|messenger|flipboard|stumbleupon|copy link|e-?mail|tweet|print|share|digg|youtube|viber/gi;
const SHARE_FILLERS = /\b(?:on|by|via|to|and|this|more|follow|bio|x|sms|line|vk|rss)\b/gi;

const isShareBar = (line: string): boolean => {
  const rest = line.replace(SHARE_WORDS, ' ');
  return rest !== line && !/[\p{L}\p{N}]/u.test(rest.replace(SHARE_FILLERS, ''));
};

/** Most phrases are plain words and are looked up; a pattern of them all would be tried one by one on every line. */
const PLAIN: ReadonlySet<string> = new Set(PHRASES.filter((phrase) => /^[a-z ]+$/.test(phrase)));
const FURNITURE = new RegExp(`^(?:${PHRASES.filter((phrase) => !PLAIN.has(phrase)).join('|')})$`, 'u');

/** What an editor says of the story itself is a part of it: copies keep, lose or misquote it. */
const EDITORS_NOTE =
  /^(?:(?:correction|clarification|corrigendum|erratum|editors?['’]?s? note|note to readers)\b|(?:update[ds]?:? )?(?:an? )?(?:earlier|previous|original) versions? of this\b|this (?:story|article|post|report) has been (?:updated|corrected|amended|changed|clarified|revised|edited) (?:to|after|because)\b)/i;

/** Words that programs of a page leave beside its date: "Loading comments", "3 min read". */
const INTERFACE: ReadonlySet<string> = new Set(
  'loading please wait comment comments reply replies share shares shared view views like likes read reads reading time min mins minute minutes print save email listen bookmark photo photos video gallery article story page follow subscribe show hide more less'.split(
    ' ',
  ),
);

/** True for words that are all of a page's own buttons and counters, numbers among them. */
export function isInterfaceWords(line: string): boolean {
  const words = line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    words.length <= MAX_INTERFACE_WORDS &&
    words.some((word) => INTERFACE.has(word)) &&
    words.every((word) => INTERFACE.has(word) || /^\d{1,6}$/.test(word))
  );
}

/** Nothing but rules, stars, dots or arrows. */
const RULE = /^[^\p{L}\p{N}]+$/u;

/** What scrapers leave of a page's programs. */
const CODE = /^(?:window\.\w+\s*=|(?:var|let|const)\s\w+\s*=|\(?function\s?\w*\(|document\.\w+|googletag\.|jQuery\(|\$\(|\{"@context")/;

/** Headings after which a page lists other stories. */
const LIST_HEADING =
  /^(?:related(?: \p{L}+)?|read more|more (?:from|on|stories|news)\b.{0,40}|more (?:\S+ ){1,3}(?:stories|news|coverage|articles|reading)|you might be interested in|voc[eê] pode gostar|leia (?:tamb[eé]m|mais)|veja tamb[eé]m|lea tambi[eé]n|le puede interesar|lire aussi|[àa] lire aussi|mehr zum thema|lesen sie auch|leggi anche|lees ook|читайте также|also read|see also|most (?:popular|read|viewed)(?: \p{L}+)?|what to read next|recommended(?: for you)?|you (?:may|might) also like.*|trending(?: now)?|top stories|don.t miss|latest(?: news| stories)?)\s*[:：]?$/iu;

const bare = (line: string): string => line.replace(/^[\s>»▶•*|[(-]+|[\s.:…!<«|\])-]+$/gu, '').replace(/\s+/gu, ' ');

/** True for a line that is page furniture by its own words: share lines, menus, notices, rules. */
export function isFurnitureLine(line: string): boolean {
  if (RULE.test(line) || CODE.test(line)) return true;
  if (line.length > MAX_LINE) return false;
  const words = bare(line).toLowerCase();
  return !EDITORS_NOTE.test(words) && (PLAIN.has(words) || FURNITURE.test(words) || isShareBar(words));
}

/** True for a heading such as "Related stories", after which short lines are other stories' headlines. */
export const isListHeading = (line: string): boolean => line.length < 60 && LIST_HEADING.test(bare(line));
