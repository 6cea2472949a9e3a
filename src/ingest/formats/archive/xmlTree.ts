import { type Attributes, readXml, type XmlHandler } from './xml.js';

/** An element with the elements in it, without text: for the small parts of a document (styles, numbering) that are looked up. */
export interface XmlNode {
  readonly name: string;
  readonly attribute: Attributes;
  readonly children: readonly XmlNode[];
}

interface OpenNode extends XmlNode {
  readonly children: XmlNode[];
}

/** Builds the tree of what is handed to it; `root` has everything as its children. */
export function createTree(): { readonly handler: XmlHandler; readonly root: XmlNode } {
  const root: OpenNode = { name: '', attribute: () => undefined, children: [] };
  const path = [root];
  return {
    root,
    handler: {
      open(name, attribute) {
        const node: OpenNode = { name, attribute, children: [] };
        path.at(-1)!.children.push(node);
        path.push(node);
      },
      close() {
        path.pop();
      },
      text() {},
    },
  };
}

/** The whole of a part as a tree; an empty one where the archive has no such part. */
export function readTree(bytes: Uint8Array | undefined, namespaces: Readonly<Record<string, string>>): XmlNode {
  const { handler, root } = createTree();
  if (bytes) readXml(bytes, namespaces, handler);
  return root;
}

/** The element at the end of a path of names below a node. */
export function find(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce((at, name) => at?.children.find((child) => child.name === name), node);
}

/** Every element with one of the names, at any depth, in document order. */
export function findAll(node: XmlNode, ...names: readonly string[]): XmlNode[] {
  const found: XmlNode[] = [];
  const open = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (names.includes(next.name)) found.push(next);
    for (let at = next.children.length - 1; at >= 0; at--) open.push(next.children[at]!);
  }
  return found;
}
