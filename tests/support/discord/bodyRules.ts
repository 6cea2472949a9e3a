/** What Discord demands of a message: https://docs.discord.com/developers/components/reference. A list of faults, empty where there is none. */
export function messageFaults(body: MessageBody): string[] {
  const isV2 = ((body.flags ?? 0) & (1 << 15)) !== 0;
  const all = flat(body.components ?? []);
  const ids = all.map(({ custom_id: id }) => id).filter((id) => id !== undefined);
  const text = contents(body.components ?? []).join('');
  return [
    ...(isV2 && (body.content || body.embeds?.length) ? ['content with components'] : []),
    ...(!isV2 && !body.content && !body.embeds?.length ? ['empty message'] : []),
    ...(!isV2 && (body.content ?? '').length > 2000 ? ['content too long'] : []),
    ...(isV2 && all.length === 0 ? ['no components'] : []),
    ...(all.length > 40 ? [`${all.length} components`] : []),
    ...(text.length > 4000 ? [`${text.length} characters`] : []),
    ...(new Set(ids).size < ids.length ? ['custom_id twice'] : []),
    ...(body.allowed_mentions?.parse?.length === 0 ? [] : ['mentions are allowed']),
    ...((body.nonce ?? '').length > 25 ? ['nonce'] : []),
    ...all.flatMap(faultsOf),
  ];
}

export interface MessageBody {
  readonly flags?: number;
  readonly content?: string;
  readonly embeds?: readonly unknown[];
  readonly components?: readonly Component[];
  readonly allowed_mentions?: { readonly parse?: readonly string[] };
  readonly nonce?: string;
}

export interface Component {
  readonly type: number;
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly custom_id?: string;
  readonly label?: string;
  readonly style?: number;
}

/** Action row, button, text display, separator, container. */
const KNOWN = new Set([1, 2, 10, 14, 17]);

function faultsOf({ type, content, components, custom_id: id, label, style }: Component): string[] {
  return [
    ...(KNOWN.has(type) ? [] : [`component ${type}`]),
    ...(type === 10 && (content === undefined || content.length === 0) ? ['empty text'] : []),
    ...(type === 1 && (components?.length ?? 0) > 5 ? ['more than five buttons'] : []),
    ...((type === 1 || type === 17) && (components?.length ?? 0) === 0 ? ['empty container'] : []),
    ...(type === 2 && (id === undefined || id.length < 1 || id.length > 100) ? ['custom_id'] : []),
    ...(type === 2 && (label === undefined || label.length < 1 || label.length > 80) ? ['label'] : []),
    ...(type === 2 && (style === undefined || style < 1 || style > 4) ? ['style'] : []),
  ];
}

function flat(components: readonly Component[]): Component[] {
  return components.flatMap((component) => [component, ...flat(component.components ?? [])]);
}

/** Every text of a message, as a person reads it. */
export function contents(components: readonly Component[]): string[] {
  return flat(components).flatMap(({ content }) => content ?? []);
}

export function buttonsOf(components: readonly Component[]): Component[] {
  return flat(components).filter(({ type }) => type === 2);
}
