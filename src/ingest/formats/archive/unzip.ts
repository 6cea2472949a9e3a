import { unzipSync } from 'fflate';
import { FormatError } from '../minutesFormat.js';

/** Larger parts are no minutes: 64 MB of XML are 20,000 pages, and a zip bomb of 60 kB. */
const LARGEST_UNPACKED = 64 * 1024 * 1024;

/** A zip archive of which only the parts that are asked for are unpacked. */
export interface Archive {
  /** A part's bytes; undefined where the archive has none of that name. Throws a `FormatError` if it is damaged or too large. */
  read(name: string): Uint8Array | undefined;
}

/** Opens the archive that a DOCX or ODT is. Throws a `FormatError` where the bytes are no archive. */
export function openArchive(bytes: Uint8Array, format: 'DOCX' | 'ODT'): Archive {
  const names = unzip(bytes, format, () => false).names;
  let left = LARGEST_UNPACKED;
  return {
    read(name) {
      const stored = names.get(name);
      if (stored === undefined) return undefined;
      const part = unzip(bytes, format, (entry, size) => {
        if (entry !== stored) return false;
        if (size > left) throw new FormatError('is too large when unpacked');
        return true;
      }).parts[stored];
      left -= part?.length ?? 0;
      return part;
    },
  };
}

/** The error for a file that says it is of a format and is not, or is no more. */
export function damaged(format: string, cause?: unknown): FormatError {
  return new FormatError(`is damaged and cannot be read as ${format}`, { cause });
}

function unzip(bytes: Uint8Array, format: string, isWanted: (name: string, size: number) => boolean) {
  const names = new Map<string, string>();
  try {
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        // Some programs for Windows write their paths with backslashes.
        names.set(name.replaceAll('\\', '/'), name);
        return isWanted(name, originalSize);
      },
    });
    return { names, parts };
  } catch (error) {
    throw error instanceof FormatError ? error : damaged(format, error);
  }
}
