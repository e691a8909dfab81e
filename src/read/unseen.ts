import { isUnseen } from './furniture-names.js';
import { attribute, isElement, type PageElement, type PageNode } from './markup.js';

const hasUnseenName = (node: PageNode): boolean => isElement(node) && isUnseen(attribute(node, 'class'));

/**
 * True for an element that readers do not see, by its attribute or class. One that itself holds such an element is what that
 * is about. The names of a page's body are for its scripts.
 */
export const isHidden = (element: PageElement): boolean =>
  Object.hasOwn(element.attribs, 'hidden') || (element.name !== 'body' && hasUnseenName(element) && !element.children.some(hasUnseenName));
