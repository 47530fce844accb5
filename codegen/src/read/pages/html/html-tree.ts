import type { DefaultTreeAdapterTypes } from 'parse5';
import { defaultTreeAdapter, parse } from 'parse5';
import { inWords, limits, PageLimitError } from '../limits.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type TextNode = DefaultTreeAdapterTypes.TextNode;
type Document = DefaultTreeAdapterTypes.Document;

/** Parses as a browser does, and gives up where a page is deeper or larger than any browser would show. */
export function parseHtml(text: string): Document {
  let depth = 0;
  let nodes = 0;
  const count = (): void => {
    nodes++;
    if (nodes > limits.nodes) {
      throw new PageLimitError(
        'page-too-large',
        `the page has more than ${inWords(limits.nodes)} elements; save the page of one function alone.`,
      );
    }
  };
  return parse(text, {
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...args) {
        count();
        return defaultTreeAdapter.createElement(...args);
      },
      onItemPush(element) {
        depth++;
        if (depth > limits.htmlDepth) throw tooDeep(element);
      },
      onItemPop() {
        depth--;
      },
    },
  });
}

const tooDeep = (element: Element): PageLimitError =>
  new PageLimitError(
    'page-too-deep',
    `the elements stand more than ${limits.htmlDepth} inside each other, which no browser shows.`,
    element.sourceCodeLocation?.startOffset,
  );

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isText = (node: Node): node is TextNode => node.nodeName === '#text';

/** Elements whose text is not shown, or is no part of the page's text. */
export const hidden: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'head',
  'select',
  'iframe',
]);

/** Elements that begin and end a line. */
export const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form header hgroup hr html li main nav ol p section summary td th tr ul'.split(
    ' ',
  ),
);

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((found) => found.name === name)?.value;
