import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** Elements that hold no text of the page: code, other media, controls, navigation, and what an editor struck out. */
const WITHOUT_TEXT = new Set([
  ...['head', 'script', 'style', 'nav', 'template', 'noscript'],
  ...['svg', 'iframe', 'object', 'canvas', 'audio', 'video'],
  ...['select', 'datalist', 'textarea', 'button'],
  'del',
]);

/** Whether a reader of the page does not see the element: by its kind, its attributes or its own style. */
export function isHidden(element: Element): boolean {
  return (
    WITHOUT_TEXT.has(element.tagName) ||
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden')?.trim().toLowerCase() === 'true' ||
    /^none\b/.test(inlineStyle(element, 'display')) ||
    /^(?:hidden|collapse)\b/.test(inlineStyle(element, 'visibility'))
  );
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The value of a property in the element's style attribute, in lower case; '' without one. The last declaration wins. */
export function inlineStyle(element: Element, property: string): string {
  const declarations = attribute(element, 'style')?.toLowerCase().split(';') ?? [];
  let value = '';
  for (const declaration of declarations) {
    const colon = declaration.indexOf(':');
    if (colon > 0 && declaration.slice(0, colon).trim() === property) value = declaration.slice(colon + 1).trim();
  }
  return value;
}
