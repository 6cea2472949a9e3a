/** The links that the adapter makes itself, around the address of a source. */
const OWN_LINK = /\]\(https:\/\/stadt\.example\/[^)\s]*\)/g;
const PING = /@everyone|@here|<[@#/:at]/;
const LINK = /https?:\/\/|\]\(|discord\.gg\//;
const FORMAT = /`|\|\||__|~~|^(?:-#|#{1,3}|[>+-]|\d+\.)\s/;
const STEERING = /[\p{Cc}\p{Bidi_Control}]/u;

/** What would happen beside being read, of text that a message shows: pings, links, formats; what is escaped does nothing. */
export function deedsOf(content: string): string[] {
  // Small print and headings are the adapter's own where they have something to say.
  const plain = content.replace(/^(?:-#|###) (?=\S)/gm, '').replace(OWN_LINK, ']');
  const active = plain.replace(/\\[^\p{L}\p{N}\s]/gu, '\u00b7');
  const found = { ping: PING.test(active), link: LINK.test(active), format: FORMAT.test(active) };
  return [
    ...Object.entries(found).flatMap(([name, is]) => (is ? [name] : [])),
    ...(STEERING.test(content.replaceAll('\n', '')) ? ['steering'] : []),
  ];
}
