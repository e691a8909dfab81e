import { LETTERS, UPPER } from '../text/letter-ranges.js';

const IMAGE_FILE = /^[^/\\:;!?"“”<>|]{1,120}\.(?:jpe?g|png|gif|webp|bmp|tiff?|svg|avif)$/i;
/** Names that downloads and cameras give. Sign by sign: two ways to read a row of digits would be tried in every mixture. */
const DOWNLOAD =
  /^(?:download|downloads?|images?|img|photo|picture|pic|unnamed|untitled|screenshot|screen shot|dsc|file|whatsapp image|maxresdefault|hqdefault|default|thumbnail)(?:[\s_-]?[\d().:_-](?:[\d().:_-]|(?:\s(?:at|x|pm|am)?|at|x|pm|am)\s?(?=[\d().:_-]))*)?$/i;
const NUMBERED = /^[^()[\].,:;!?"“”]{1,60}\(\d{1,3}\)$/;

const PHOTO_HOUSE =
  '(?:Getty(?: Images)?|Reuters|AP|AP Photo|Associated Press|AFP|EPA|EPA-EFE|Shutterstock|iStock|Alamy|Bloomberg|PA|PA Wire|PA Images|Xinhua|Anadolu(?: Agency)?|Sipa(?: USA)?|Zuma(?: Press)?|ZUMA Press|Wikimedia(?: Commons)?|Unsplash|File|dpa|CNET|USA TODAY(?: Sports)?)';
/** Houses that give pictures only: their name alone in a bracket ends a caption, an agency's may end a story. */
const PICTURE_HOUSE =
  '(?:Getty(?: Images)?|Shutterstock|iStock|Alamy|EPA|EPA-EFE|Sipa(?: USA)?|ZUMA Press|Wikimedia(?: Commons)?|Unsplash|File(?: photo)?)';
/** `Ana Horvat/Getty Images`, `Ana Horvat | Getty Images`, also in brackets at the end of a caption. */
const SLASH_CREDIT = new RegExp(
  String.raw`^(?:[${LETTERS}.'’ -]{2,50}\s?[/|]\s?){1,2}${PHOTO_HOUSE}(?:\s(?:for|via)\s.{2,40}|\s?[/|].{0,40})?$`,
);
/** A line that is one bracket with a slash between capitalised names: `(Ana Horvat/The Harbour Post)`. */
const WHOLE_BRACKET = new RegExp(`^[([][${UPPER}][${LETTERS}.'’ -]{1,50}\\s?[/|]\\s?[${UPPER}][^()[\\]]{1,60}[)\\]]$`);
const BRACKET_CREDIT = new RegExp(
  String.raw`[(\[](?:(?:photo|image|picture|credit|courtesy|file|©)\b[^()\[\]]{0,80}|[^()\[\]]{0,60}[/|,]\s?${PHOTO_HOUSE}(?:\s?[/|][^()\[\]]{0,40})?|${PICTURE_HOUSE}|AP Photo[^()\[\]]{0,60})[)\]]\.?$`,
  'i',
);
const LABELLED =
  /^(?:file\s?(?:photo|picture|image)?\s?[:–—-]|(?:photo|image|picture|pictured|caption|photograph|illustration|video|infographic|graphic|screenshot|map)(?:\s(?:credit|caption|by|courtesy|source))?\s?[:–—]|(?:photo|image|picture|photograph|illustration)s?\s(?:by|credit|courtesy)\b|(?:photo|image)\scredit)/i;
const FILE_PHOTO = /^(?:in this|this)\b.{0,60}\b(?:file |handout )?(?:photo|image|picture|photograph)\b/i;
const TAIL_CREDIT = /(?:(?:photo|image|picture)\s?(?:by|credit|courtesy|:)\s?.{2,60}|credit\s?:?\s?.{2,60}\s?\/\s?.{2,60}|file photo\.?)$/i;

const MAX_CAPTION = 700;
/** Agencies' captions say when the picture was taken, and then all of the news: they may be as long as a paragraph and more. */
const MAX_DATED_CAPTION = 1200;
/** `In this June 30, 2013 file photo, …`, `This March 20, 2018, photo shows …`. */
const DATED_PHOTO = /^(?:FILE ?[-–—] ?)?(?:In this|This)\s.{0,20}\b\d{1,2},?\s\d{4},?\s.{0,40}?\b(?:photo|image|picture|photograph)\b/;
const MAX_SHORT = 200;

/**
 * True for a line that is an image's name, credit or caption by its own form. An unmarked caption cannot be told from prose.
 * @param line trimmed
 */
export function isCaptionLine(line: string): boolean {
  if (line.length <= MAX_DATED_CAPTION && DATED_PHOTO.test(line)) return true;
  if (line.length > MAX_CAPTION) return false;
  if (
    line.length <= MAX_SHORT &&
    (IMAGE_FILE.test(line) || DOWNLOAD.test(line) || NUMBERED.test(line) || SLASH_CREDIT.test(line) || WHOLE_BRACKET.test(line))
  )
    return true;
  if (LABELLED.test(line) || FILE_PHOTO.test(line)) return true;
  return BRACKET_CREDIT.test(line) || (line.length <= MAX_SHORT && TAIL_CREDIT.test(line));
}
