import { folded } from './claims.js';
import { readDateline } from './dateline.js';
import { pageBlocks } from './html-blocks.js';
import { htmlClaims } from './html-claims.js';
import { htmlFields } from './html-fields.js';
import { formOf } from './line-form.js';
import type { LineMark } from './line-mark.js';
import { parseMarkup } from './markup.js';
import type { Page } from './page.js';
import type { PageParagraph } from './page-paragraphs.js';
import { type StoryBlock, storyBlocks } from './story-blocks.js';
import { isHidden } from './unseen.js';

/** A block as a paragraph of the page: its text, and what the markup says it is. */
interface MarkedBlock {
  readonly text: string;
  readonly mark: LineMark | null;
}

/** A line about the story is what its form says; one without such a form is a summary or a button. */
function metaMark(text: string): LineMark | null {
  // A summary has no dateline: what has one is the story's first paragraph, whatever the page calls it.
  if (readDateline(text)?.dateline) return null;
  switch (formOf(text)) {
    case 'prose':
    case 'line':
    case 'list-heading':
    case 'caption':
      return 'furniture';
    case 'sign-off':
      return 'sign-off';
    default:
      return null;
  }
}

function marked({ block, role }: StoryBlock): MarkedBlock {
  const { text } = block;
  if (role === 'story') return { text, mark: null };
  return { text, mark: role === 'meta' ? metaMark(text) : role };
}

/** Lays blocks under each other with empty lines between. */
function layOut(blocks: readonly MarkedBlock[]): { readonly text: string; readonly paragraphs: readonly PageParagraph[] } {
  let text = '';
  const paragraphs = blocks.map((block): PageParagraph => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += block.text;
    return { span: [start, text.length], text: block.text, mark: block.mark };
  });
  return { text, paragraphs };
}

/** The blocks from the visible headline on; it stands on top where the story's part of the page does not hold it. */
function fromHeadline(blocks: readonly MarkedBlock[], heading: string | null): readonly MarkedBlock[] {
  if (heading === null) return blocks;
  const key = folded(heading);
  const at = blocks.findIndex((block) => folded(block.text) === key);
  const lede = blocks.findIndex(({ text, mark }) => mark === null && formOf(text) === 'prose');
  if (at < 0 || (lede >= 0 && at > lede)) return [{ text: heading, mark: 'headline' }, ...blocks];
  return blocks.map((block, i) => (i === at ? { text: block.text, mark: 'headline' } : block));
}

/**
 * Reads an HTML page: its visible text cut at block tags, the part of it that holds the story with the furniture in between
 * marked, the metadata of the markup, and the visible headline as first paragraph. What stands outside that part is left out.
 */
export function htmlPage(markup: string): Page {
  const page = parseMarkup(markup);
  const fields = htmlFields(page);
  const { claims, credits } = htmlClaims(fields);
  const { heading } = fields;
  const blocks = storyBlocks(pageBlocks(page, isHidden), heading).map(marked);
  const laid = layOut(fromHeadline(blocks, heading));
  return { ...laid, claims, credits, visibleHeadline: heading !== null, name: null, dateline: null, language: null };
}
