import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createProgress } from '../../src/cli/progress.js';

/** A progress line on a stream, with a clock that is set by hand. */
function watched(isTTY: boolean) {
  let time = 0;
  const output = Object.assign(new PassThrough().setEncoding('utf8'), { isTTY }) as unknown as NodeJS.WriteStream &
    PassThrough;
  const progress = createProgress(output, () => time);
  return {
    progress,
    at: (ms: number) => {
      time = ms;
    },
    written: () => String(output.read() ?? ''),
  };
}

describe('the progress of reading', () => {
  test('says how far it is and how long it will take', () => {
    const { progress, at, written } = watched(true);
    at(5000);
    progress.report({ documents: 50, total: 200, passages: 1200 });
    expect(written()).toContain('50 of 200 documents, 1200 passages, 15 s left');
  });

  test('is silent for short work, between two steps, and where nobody watches', () => {
    const { progress, at, written } = watched(true);
    at(500);
    progress.report({ documents: 1, total: 9, passages: 1 });
    expect(written()).toBe('');
    at(2000);
    progress.report({ documents: 2, total: 9, passages: 2 });
    at(2050);
    progress.report({ documents: 3, total: 9, passages: 3 });
    expect(written().match(/documents/g)).toHaveLength(1);
    const unwatched = watched(false);
    unwatched.at(9000);
    unwatched.progress.report({ documents: 1, total: 9, passages: 1 });
    unwatched.progress.end();
    expect(unwatched.written()).toBe('');
  });

  test('leaves no line behind', () => {
    const { progress, at, written } = watched(true);
    at(2000);
    progress.report({ documents: 2, total: 9, passages: 2 });
    progress.end();
    expect(written().endsWith('\r\u001b[K')).toBe(true);
  });
});
