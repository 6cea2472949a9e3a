import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { FormatError, type FormatText } from '../../src/ingest/formats/minutesFormat.js';
import { pdfFormat } from '../../src/ingest/formats/pdf.js';
import { isolated } from '../../src/ingest/isolation/isolated.js';
import { createParserPool, type ParserPool, type ParserPoolOptions } from '../../src/ingest/isolation/pool.js';
import { packageRoot } from '../../src/packageRoot.js';
import { folderWith } from '../support/folder.js';

/** Stands in for the real child: a format's name says what it does here. It answers with its own process id. */
const CHILD = `
const answer = (text, then) =>
  process.send({ text: { text: String(text), headings: [], pages: [], meta: {} } }, then);
process.on('message', ({ format, bytes }) => {
  if (format === 'crash') process.exit(7);
  if (format === 'hang') for (;;);
  if (format === 'eat') for (const kept = []; ; ) kept.push(Buffer.alloc(1 << 23, 1));
  if (format === 'fault') return process.send({ error: { kind: 'format', message: 'is encrypted' } });
  if (format === 'bug') return process.send({ error: { kind: 'other', message: 'x is not a function' } });
  if (format === 'count') return answer(bytes.length);
  if (format === 'environment') return answer(Object.keys(process.env));
  answer(process.pid, () => format === 'die afterwards' && process.exit(0));
});
`;

const BYTES = new Uint8Array([1, 2, 3]);
const pools: ParserPool[] = [];

function pool(options: ParserPoolOptions = {}): ParserPool {
  const made = createParserPool({ child: join(folderWith({ 'child.mjs': CHILD }), 'child.mjs'), ...options });
  pools.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((made) => made.close()));
});

const processOf = async (answer: Promise<FormatText>) => Number((await answer).text);
const failureOf = (answer: Promise<FormatText>) =>
  answer.then(
    () => undefined,
    (error: unknown) => error as Error,
  );

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('documents read in child processes', () => {
  it('reads one document after another in the same child', async () => {
    const made = pool();
    expect(await processOf(made.toText('any', BYTES))).toBe(await processOf(made.toText('any', BYTES)));
  });

  it('reads as many at once as it has children, and the others after them', async () => {
    const made = pool({ size: 2 });
    const children = await Promise.all([1, 2, 3, 4, 5].map(() => processOf(made.toText('any', BYTES))));
    expect(new Set(children).size).toBe(2);
  });

  it('hands the bytes over as they are, a part of a larger buffer too', async () => {
    expect((await pool().toText('count', Buffer.alloc(1000).subarray(10, 17))).text).toBe('7');
  });

  it('passes on what is wrong with a document, and goes on with the same child', async () => {
    const made = pool({ size: 1 });
    const child = await processOf(made.toText('any', BYTES));
    const failure = await failureOf(made.toText('fault', BYTES));
    expect(failure).toBeInstanceOf(FormatError);
    expect(failure?.message).toBe('is encrypted');
    expect(await processOf(made.toText('any', BYTES))).toBe(child);
  });

  it('words a fault of the parser for people and keeps its own words as the cause', async () => {
    const failure = await failureOf(pool().toText('bug', BYTES));
    expect(failure).toBeInstanceOf(FormatError);
    expect(failure?.message).toBe('cannot be read: the parser failed');
    expect(failure?.cause).toEqual(new Error('x is not a function'));
  });

  it('gives children none of the tokens in the environment', async () => {
    process.env.SLACK_BOT_TOKEN = 'secret';
    const { text } = await pool().toText('environment', BYTES);
    delete process.env.SLACK_BOT_TOKEN;
    expect(text).not.toContain('SLACK');
  });
});

describe('documents that bring their child down', () => {
  it('fails a document whose child crashes, and no other', async () => {
    const made = pool({ size: 1 });
    const [failure, next] = await Promise.all([
      failureOf(made.toText('crash', BYTES)),
      processOf(made.toText('any', BYTES)),
    ]);
    expect(failure).toBeInstanceOf(FormatError);
    expect(failure?.message).toBe('cannot be read: the parser failed');
    expect(next).toBeGreaterThan(0);
  });

  it('kills a child that takes too long, and reads the next document in a new one', async () => {
    const made = pool({ size: 1, seconds: 1.5 });
    const child = await processOf(made.toText('any', BYTES));
    const failure = await failureOf(made.toText('hang', BYTES));
    expect(failure).toBeInstanceOf(FormatError);
    expect(failure?.message).toBe('takes more than 1.5 seconds to read');
    expect(isAlive(child)).toBe(false);
    expect(await processOf(made.toText('any', BYTES))).not.toBe(child);
  });

  it('lets other documents be read while one hangs', async () => {
    const made = pool({ size: 2, seconds: 1.5 });
    const order: string[] = [];
    await Promise.all([
      failureOf(made.toText('hang', BYTES)).then(() => order.push('hanging')),
      ...[1, 2, 3].map(() => made.toText('any', BYTES).then(() => order.push('read'))),
    ]);
    expect(order).toEqual(['read', 'read', 'read', 'hanging']);
  });

  it.runIf(process.platform === 'linux')('kills a child that takes too much memory', async () => {
    const made = pool({ size: 1, megabytes: 150 });
    const failure = await failureOf(made.toText('eat', BYTES));
    expect(failure).toBeInstanceOf(FormatError);
    expect(failure?.message).toBe('takes more than 150 MB to read');
    expect(await processOf(made.toText('any', BYTES))).toBeGreaterThan(0);
  });

  it('starts a new child where an idle one died', async () => {
    const made = pool({ size: 1 });
    const child = await processOf(made.toText('die afterwards', BYTES));
    await expect.poll(() => isAlive(child)).toBe(false);
    expect(await processOf(made.toText('any', BYTES))).not.toBe(child);
  });

  it('fails documents where no child can be started', async () => {
    const failure = await failureOf(pool({ child: '/nowhere/child.js' }).toText('any', BYTES));
    expect(failure?.message).toBe('cannot be read: the parser failed');
  });
});

describe('the end of a pool', () => {
  it('ends its children, fails what still waits and takes nothing more', async () => {
    const made = pool({ size: 1 });
    const child = await processOf(made.toText('any', BYTES));
    const [reading, waiting] = [failureOf(made.toText('hang', BYTES)), failureOf(made.toText('any', BYTES))];
    await made.close();
    expect(isAlive(child)).toBe(false);
    expect(await reading).toBeInstanceOf(FormatError);
    expect(await waiting).toBeInstanceOf(FormatError);
    expect(await failureOf(made.toText('any', BYTES))).toBeInstanceOf(FormatError);
  });

  it('does not keep a program alive that forgot to close it', async () => {
    const script = `
      import { createParserPool } from ${JSON.stringify(join(packageRoot, 'dist/src/ingest/isolation/pool.js'))};
      const pool = createParserPool({ size: 1 });
      await pool.toText('pdf', new Uint8Array(9)).catch((error) => console.log(error.message));
    `;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      timeout: 20_000,
    });
    expect(stdout).toBe('is damaged and cannot be read as PDF\n');
  });
});

describe('the formats of the real child', () => {
  it('reads PDF, DOCX and ODT under the names of their file endings', async () => {
    const made = createParserPool();
    pools.push(made);
    const failures = await Promise.all([
      failureOf(isolated(pdfFormat, made).toText(BYTES)),
      ...['docx', 'odt'].map((name) => failureOf(made.toText(name, BYTES))),
    ]);
    for (const failure of failures) {
      expect(failure).toBeInstanceOf(FormatError);
      expect(failure?.message).not.toBe('cannot be read: the parser failed');
    }
  });
});
