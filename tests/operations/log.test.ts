import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../src/operations/fault.js';
import { asRequest, createLog } from '../../src/operations/log.js';

function logged(level: Parameters<typeof createLog>[0], isTTY = false) {
  const stream = Object.assign(new PassThrough().setEncoding('utf8'), { isTTY });
  const log = createLog(level, stream);
  return { log, text: () => String(stream.read() ?? '') };
}

describe('the log', () => {
  test('is a line of JSON for each event, from its level on', () => {
    const { log, text } = logged('info');
    log.debug('question', { surface: 'slack' });
    log.info('answer', { surface: 'slack', outcome: 'nothing', ms: 1.5 });
    const lines = text()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toEqual([
      { level: 30, time: expect.any(Number), surface: 'slack', outcome: 'nothing', ms: 1.5, msg: 'answer' },
    ]);
  });

  test('is plain text for a person', () => {
    const { log, text } = logged('info', true);
    log.warn('platform', { surface: 'discord', problem: 'the connection was lost' });
    expect(text()).toMatch(/^\d\d:\d\d:\d\d warn platform · surface=discord · problem=the connection was lost\n$/);
  });

  test('joins the lines of one answer by an id', async () => {
    const { log, text } = logged('debug');
    await Promise.all(
      ['one', 'two'].map((id) =>
        asRequest(id, async () => {
          log.debug('question');
          await Promise.resolve();
          log.info('answer');
        }),
      ),
    );
    const lines = text()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { msg: string; request: string });
    expect(lines.map(({ msg, request }) => `${msg} ${request}`).sort()).toEqual([
      'answer one',
      'answer two',
      'question one',
      'question two',
    ]);
  });
});

describe('a fault', () => {
  test('is told by its kind, code and place, without its message', () => {
    const error = Object.assign(new TypeError('cannot read "Wer leitet das Amt?"\n    of xoxb-1-secret'), {
      code: 'ENOENT',
    });
    const fault = faultOf(error);
    expect(fault).toMatchObject({ kind: 'TypeError', code: 'ENOENT' });
    expect(fault.at[0]).toContain('log.test');
    expect(JSON.stringify(fault)).not.toMatch(/leitet|xoxb/);
  });

  test('may be anything that was thrown', () => {
    expect(faultOf('a secret')).toEqual({ kind: 'string', code: null, at: [] });
    expect(faultOf(Object.assign(new Error('x'), { code: 'a secret' })).code).toBeNull();
  });
});
