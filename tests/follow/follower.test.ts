import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Knowledge } from '../../index/query/knowledge.js';
import { createBot } from '../../src/bot/bot.js';
import { ChannelGone } from '../../src/bot/chatAdapter.js';
import type { Reply } from '../../src/bot/reply.js';
import { createFollower, type Follower } from '../../src/follow/follower.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { openLibrary } from '../../src/library.js';
import { openStateDatabase, type StateDatabase } from '../../src/state/stateDatabase.js';
import { botOptions } from '../support/botOptions.js';
import { folderWith } from '../support/folder.js';

const minutes = (committee: string, day: string, text: string) =>
  `Niederschrift\nüber die öffentliche Sitzung des ${committee} am ${day}\n\nÖffentlicher Teil\n\nTOP 1 Verschiedenes\n\n${text}\n`;
const OLD = minutes('Bauausschusses', '03.05.2022', 'Herr Weidemann lobt den Radweg am Kanal.');
const NEW = minutes(
  'Verkehrsausschusses',
  '05.06.2022',
  'Die Sitzung beginnt pünktlich. Frau Engelhardt fordert einen Radweg im Tal. Danach spricht man über Bäume.',
);

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

let state: StateDatabase;
let folder: string;
let stateFile: string;
let posted: { channel: string; reply: Reply; id: string }[];
beforeEach(() => {
  folder = folderWith({ 'old.txt': OLD });
  stateFile = join(mkdtempSync(join(tmpdir(), 'ratsfuchs-')), 'state.db');
  state = openStateDatabase(stateFile);
  posted = [];
});
afterEach(() => state.close());

const library = () => openLibrary({ minutesFolder: folder, snapshot: '/nonexistent', knowledge });
const following = (post?: (channel: string) => Promise<void>): Follower =>
  createFollower({
    store: state.follows,
    knowledge,
    post: async (channel, reply, id) => {
      await post?.(channel);
      posted.push({ channel, reply, id });
    },
    failed: () => undefined,
  });
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const follow = (topic: string, channel = 'test:1') => state.follows.follow({ channel, topic, language: 'de' });

describe('a channel that follows a topic', () => {
  test('is told of the sentence in new minutes, with its source', async () => {
    const follower = following();
    follow('Radweg');
    await follower.look(await library());
    expect(posted).toEqual([]);
    put('new.txt', NEW);
    await follower.look(await library());
    expect(posted).toHaveLength(1);
    const { channel, reply } = posted[0]!;
    expect(channel).toBe('test:1');
    expect(reply.heading).toBe('Neue Niederschriften zu „Radweg“');
    expect(reply.excerpts[0]!.quote).toBe('Frau Engelhardt fordert einen Radweg im Tal.');
    expect(reply.excerpts[0]!.source.join(' · ')).toContain('Verkehrsausschuss · 05.06.2022');
  });

  test('is told in one message of all its topics in a session, and every channel for itself', async () => {
    const follower = following();
    for (const topic of ['Radweg', 'Bäume']) follow(topic);
    follow('Radweg', 'test:2');
    await follower.look(await library());
    put('new.txt', NEW);
    await follower.look(await library());
    expect(posted.map(({ channel, reply }) => [channel, reply.excerpts.length])).toEqual([
      ['test:1', 2],
      ['test:2', 1],
    ]);
  });

  test('is not told of what new minutes do not speak of', async () => {
    const follower = following();
    for (const topic of ['Schwimmbad', 'Radweg am Bahnhof', 'Kanal']) follow(topic);
    await follower.look(await library());
    put('new.txt', NEW);
    await follower.look(await library());
    expect(posted).toEqual([]);
  });

  test('is not told twice of a passage, whatever file brings it again', async () => {
    const follower = following();
    follow('Radweg');
    await follower.look(await library());
    put('new.txt', NEW);
    await follower.look(await library());
    put('new.txt', `${NEW}\nGez. Engelhardt\n`);
    await follower.look(await library());
    rmSync(join(folder, 'new.txt'));
    await follower.look(await library());
    put('again.txt', NEW.replace('05.06.2022', '06.06.2022'));
    await follower.look(await library());
    expect(posted).toHaveLength(1);
  });

  test('is told after a restart of what came meanwhile', async () => {
    follow('Radweg');
    await following().look(await library());
    state.close();
    put('new.txt', NEW);
    state = openStateDatabase(stateFile);
    await following().look(await library());
    expect(posted).toHaveLength(1);
  });

  test('is told later where the platform refuses now, once, by the same id', async () => {
    follow('Radweg');
    let refuse = true;
    const ids: string[] = [];
    const follower = createFollower({
      store: state.follows,
      knowledge,
      post: async (_channel, _reply, id) => {
        ids.push(id);
        if (refuse) throw new Error('not now');
      },
      failed: () => undefined,
    });
    await follower.look(await library());
    put('new.txt', NEW);
    await follower.look(await library());
    refuse = false;
    await follower.look(await library());
    await follower.look(await library());
    expect(ids).toEqual([ids[0], ids[0]]);
  });

  test('that is gone follows nothing any more', async () => {
    follow('Radweg');
    const follower = following(async () => {
      throw new ChannelGone('no such channel');
    });
    await follower.look(await library());
    put('new.txt', NEW);
    await follower.look(await library());
    expect(state.follows.follows('test:1')).toEqual([]);
    expect(state.follows.outgoing()).toEqual([]);
  });

  test('leaves no word of a posted message in the state file', async () => {
    follow('Radweg');
    const follower = following();
    await follower.look(await library());
    put('new.txt', NEW);
    await follower.look(await library());
    expect(state.follows.outgoing()).toEqual([]);
  });
});

describe('the commands', () => {
  test('follow, list and end', async () => {
    const known = await library();
    const bot = createBot(() => known, knowledge, { ...botOptions, follows: state.follows });
    const say = async (text: string, channel?: string) => (await bot.reply({ text, channel })).paragraphs[0];
    expect(await say('folgen Radweg', 'test:1')).toContain('„Radweg“');
    expect(await say('follow radweg', 'test:1')).toBe('“radweg” is followed here already.');
    expect(await say('verfolgt', 'test:1')).toBe('Hier verfolgt: „Radweg“.');
    expect(await say('following', 'test:2')).toContain('No topic is followed here.');
    expect(await say('entfolgen RADWEG', 'test:1')).toBe('„RADWEG“ wird hier nicht mehr verfolgt.');
    expect(await say('unfollow radweg', 'test:1')).toBe('“radweg” is not followed here.');
    expect(await say('folgen Radweg')).toContain('nur in einem Kanal');
  });
});

test('of many new minutes at once none is passed over', async () => {
  const follower = following();
  follow('Radweg');
  await follower.look(await library());
  for (let day = 1; day <= 28; day++)
    for (const month of ['07', '08'])
      put(
        `new-${month}-${day}.txt`,
        NEW.replace('05.06', `${String(day).padStart(2, '0')}.${month}`).replace('im Tal', `im Tal ${month}${day}`),
      );
  await follower.look(await library());
  expect(posted).toHaveLength(56);
});
