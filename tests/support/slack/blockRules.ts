/** What Slack demands of a message: https://docs.slack.dev/reference/block-kit. A list of faults, empty where there is none. */
export function blockFaults(blocks: readonly Block[] | undefined): string[] {
  if (blocks === undefined) return [];
  const faults: string[] = [];
  if (blocks.length > 50) faults.push(`${blocks.length} blocks`);
  const total = JSON.stringify(blocks).length > 0 ? texts(blocks).reduce((sum, text) => sum + text.length, 0) : 0;
  if (total > 13_000) faults.push(`msg_blocks_too_long: ${total}`);
  for (const block of blocks) faults.push(...faultsOf(block));
  return faults;
}

export interface Block {
  readonly type: string;
  readonly text?: TextObject;
  readonly elements?: readonly Element[];
}

interface TextObject {
  readonly type: string;
  readonly text: string;
  readonly verbatim?: boolean;
}

export interface Element {
  readonly type: string;
  readonly text?: TextObject | string;
  readonly value?: string;
  readonly action_id?: string;
}

function faultsOf(block: Block): string[] {
  const { elements = [] } = block;
  switch (block.type) {
    case 'section':
      return textFaults(block.text, 3000, ['mrkdwn', 'plain_text']);
    case 'header':
      return textFaults(block.text, 150, ['plain_text']);
    case 'context':
      return [
        ...(elements.length < 1 || elements.length > 10 ? ['context elements'] : []),
        ...elements.flatMap((element) => textFaults(element as TextObject, 3000, ['mrkdwn', 'plain_text'])),
      ];
    case 'actions':
      return [
        ...(elements.length < 1 || elements.length > 25 ? ['action elements'] : []),
        ...(new Set(elements.map((element) => element.action_id)).size < elements.length ? ['action_id twice'] : []),
        ...elements.flatMap(buttonFaults),
      ];
    default:
      return [`unknown block ${block.type}`];
  }
}

function buttonFaults({ type, text, value, action_id: id }: Element): string[] {
  return [
    ...(type === 'button' ? [] : [`unknown element ${type}`]),
    ...textFaults(text as TextObject, 75, ['plain_text']),
    ...(value !== undefined && (value.length === 0 || value.length > 2000) ? ['button value'] : []),
    ...(id === undefined || id.length === 0 || id.length > 255 ? ['action_id'] : []),
  ];
}

function textFaults(text: TextObject | undefined, most: number, types: readonly string[]): string[] {
  if (text === undefined || !types.includes(text.type)) return ['text object'];
  return text.text.length < 1 || text.text.length > most ? [`text of ${text.text.length}`] : [];
}

/** Every text of blocks, as a person reads them. */
export function texts(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ text, elements = [] }) => [
    ...(text ? [text.text] : []),
    ...elements.flatMap((element) =>
      typeof element.text === 'string' ? [element.text] : element.text ? [element.text.text] : [],
    ),
  ]);
}

/** All buttons, by their action. */
export function buttonsOf(blocks: readonly Block[]): Element[] {
  return blocks.flatMap(({ type, elements = [] }) => (type === 'actions' ? [...elements] : []));
}
