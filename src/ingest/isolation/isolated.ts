import type { MinutesFormat } from '../formats/minutesFormat.js';
import type { ParserPool } from './pool.js';

/**
 * A format that is read in a child process of the pool. The child knows it by its file name ending without the dot; here it takes its
 * names only, so that its library need not be loaded.
 */
export function isolated(format: Pick<MinutesFormat, 'mediaTypes' | 'extensions'>, pool: ParserPool): MinutesFormat {
  const name = format.extensions[0]!.slice(1);
  return { mediaTypes: format.mediaTypes, extensions: format.extensions, toText: (bytes) => pool.toText(name, bytes) };
}
