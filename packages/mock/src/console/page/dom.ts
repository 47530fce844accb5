/** What an element may hold. Text is only ever text: nothing here reads HTML. */
export type Child = Node | string | number | undefined | false | readonly Child[];

/** Attributes, and listeners under their `on…` names. `true` is an attribute without a value, `false` none. */
export type Props = Readonly<Record<string, string | number | boolean | undefined | Listener>>;

type Listener = (event: Event) => void;

const SVG = 'http://www.w3.org/2000/svg';
const listeners = ['onclick', 'onsubmit', 'onchange', 'oninput', 'onpaste'] as const;

/** An HTML element. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  return fill(document.createElement(tag), props, children);
}

/** An SVG element. */
export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: Child[]
): SVGElementTagNameMap[Tag] {
  return fill(document.createElementNS(SVG, tag), props, children);
}

function fill<Made extends HTMLElement | SVGElement>(element: Made, props: Props, children: readonly Child[]): Made {
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') Object.assign(element, { [name]: value });
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  append(element, children);
  return element;
}

function append(element: Element, child: Child): void {
  if (child === undefined || child === false) return;
  if (typeof child === 'string' || typeof child === 'number') element.append(String(child));
  else if (child instanceof Node) element.append(child);
  else for (const one of child) append(element, one);
}

/**
 * Makes an element on the page look like a new one, and changes only what differs, so that focus, selection, scrolling
 * and what somebody has typed stay. Children with the same `data-key` are the same.
 */
export function morph(old: Element, wanted: Element): void {
  for (const { name } of [...old.attributes]) if (!wanted.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of wanted.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  if (isListening(old) && isListening(wanted)) for (const name of listeners) listenAlike(old, wanted, name);
  morphChildren(old, [...wanted.childNodes]);
}

function morphChildren(old: Element, wanted: readonly Node[]): void {
  const kept = new Map([...old.childNodes].flatMap((node) => pair(keyOf(node), node)));
  const keys = new Set(wanted.map(keyOf));
  for (const [key, node] of kept) if (!keys.has(key)) node.remove();
  for (const [index, child] of wanted.entries()) {
    const key = keyOf(child);
    const place = old.childNodes[index];
    const same = key === undefined ? place : kept.get(key);
    if (same && isAlike(same, child)) keep(old, { same, place, child });
    else if (place && key === undefined && keyOf(place) === undefined) place.replaceWith(child);
    else old.insertBefore(child, place ?? null);
  }
  while (old.childNodes.length > wanted.length) old.lastChild?.remove();
}

interface Match {
  readonly same: ChildNode;
  /** What stands where it belongs. */
  readonly place: ChildNode | undefined;
  readonly child: Node;
}

function keep(old: Element, { same, place, child }: Match): void {
  // What is moved loses the focus, so it is not moved without need.
  if (same !== place) old.insertBefore(same, place ?? null);
  if (same instanceof Element && child instanceof Element) morph(same, child);
  else if (same.nodeValue !== child.nodeValue) same.nodeValue = child.nodeValue;
}

function pair(key: string | undefined, node: ChildNode): [string, ChildNode][] {
  return key === undefined ? [] : [[key, node]];
}

function keyOf(node: Node): string | undefined {
  return node instanceof Element ? (node.getAttribute('data-key') ?? undefined) : undefined;
}

function isAlike(one: Node, other: Node): boolean {
  return one.nodeName === other.nodeName && keyOf(one) === keyOf(other);
}

function listenAlike<Name extends (typeof listeners)[number]>(
  old: GlobalEventHandlers,
  wanted: GlobalEventHandlers,
  name: Name,
): void {
  old[name] = wanted[name];
}

function isListening(element: Element): element is HTMLElement | SVGElement {
  return element instanceof HTMLElement || element instanceof SVGElement;
}
