import { FormatError, type MinutesFormat } from './minutesFormat.js';
import { isOldWordError, isRtf, isRtfError } from './signatures.js';

/** Formats in which towns keep minutes too, but which are not read: each says what to do instead of passing the file over. */
export const unsupportedFormats: readonly MinutesFormat[] = [
  {
    mediaTypes: ['application/rtf', 'text/rtf'],
    extensions: ['.rtf'],
    async toText() {
      throw isRtfError();
    },
  },
  {
    mediaTypes: ['application/msword'],
    extensions: ['.doc'],
    async toText(bytes) {
      // Many programs write RTF under the name of a Word file.
      throw isRtf(bytes) ? isRtfError() : isOldWordError();
    },
  },
  {
    mediaTypes: ['image/png', 'image/jpeg', 'image/tiff'],
    extensions: ['.png', '.jpg', '.jpeg', '.tif', '.tiff'],
    async toText() {
      throw new FormatError('is a scan without a text layer: run OCR first');
    },
  },
];
