import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/ingest/readDocument.js';

const read = (file: string, text: string) => readDocument(file, new TextEncoder().encode(text));
type Read = Awaited<ReturnType<typeof read>>;
const titles = ({ items }: Read) => items.filter(({ name }) => name !== '').map(({ number, name }) => [number, name]);
const item = ({ items }: Read, title: string) => items.find(({ name }) => name === title)!;
const passages = ({ document }: Read, title: string) =>
  document.passages.filter((passage) => passage.item.name === title);
const turns = (minutes: Read, title: string) =>
  passages(minutes, title).map(({ speaker, text }) => [speaker?.name ?? null, text.split(' ').slice(0, 3).join(' ')]);

/** An invented meeting, written as American committees write minutes. */
const CITY = `Approved April 7, 2020

Meeting Minutes: March 3, 2020

Parks Commission<br>
City and County of Rivertown<br>
Dana Fox, Secretary<br>

MEETING MINUTES<br>
Playground Advisory Committee (PAC)<br>
of the Rivertown Parks Commission<br>
Alma Reed, Chair<br>
City Hall, Room 12<br>

**Order of Business**

**1\\. Call to Order & Roll Call**

Chair Reed called the meeting to order at 6:02 p.m. Present: Members Reed, Stone, Wood. Also
present: Secretary Fox.

**2\\. General Public Comment** - 6:05 p.m.

Joan Miller of the Association of Young Parents (AYP) spoke about swings. Mr. Tom Baker asked for shade.

**3\\. Approval of Minutes** (6:09pm)

The minutes were approved after a motion and a second.

AYES: Reed, Stone,
Wood. NOES: None.

**4\\. New Slide** - 6:10 p.m.

Member Stone reported that the slide is rusty. He suggested buying a new one. Chair Reed agreed, and
Member Wood asked about the price.

Chair Reed reported—

* Director Hill said last week that money is short.

* The fund has $900.

Member Stone moved to buy the slide, seconded by Member Wood. Public comment:

None. The motion carried 2-1.

**5\\. Benches** - 6:30 p.m.

This item was continued to the next meeting. Member Wood said that the Council had heard that the matter was approved.
Chair Reed moved to ask the Council for its minutes; Member Wood seconded.

**Adjourned at 7:01 p.m.**
`;
const city = await read('rivertown/2020-03-03_minutes.md', CITY);

describe('minutes of an American committee', () => {
  test('are read by the English layout', () => {
    expect(city.layout).toBe('english');
  });

  test('name the committee, not the commission above it, and the day of the meeting, not of the approval', () => {
    expect(city.minutes.head).toMatchObject({
      body: 'City and County of Rivertown',
      organization: 'Playground Advisory Committee',
      date: '2020-03-03',
      place: 'City Hall, Room 12',
      chair: 'Alma Reed',
      language: 'en',
    });
  });

  test('are public where the public may comment', () => {
    expect(city.minutes.head.public).toBe('public');
  });

  test('have the numbered headings as items, without the time at which each was called', () => {
    expect(titles(city)).toEqual([
      ['1', 'Call to Order & Roll Call'],
      ['2', 'General Public Comment'],
      ['3', 'Approval of Minutes'],
      ['4', 'New Slide'],
      ['5', 'Benches'],
    ]);
  });

  test('count a roll call by its names, over a line end too', () => {
    expect(item(city, 'Approval of Minutes').vote).toEqual({
      outcome: 'accepted',
      unanimous: true,
      count: { yes: 3, no: 0, abstain: null },
    });
  });

  test('read "carried 2-1" and a continued item, but no results of other bodies', () => {
    expect(item(city, 'New Slide').vote).toEqual({
      outcome: 'accepted',
      unanimous: false,
      count: { yes: 2, no: 1, abstain: null },
    });
    expect(item(city, 'Benches').vote.outcome).toBe('postponed');
  });

  test('divide a paragraph where another person begins to speak', () => {
    expect(turns(city, 'General Public Comment')).toEqual([
      ['Joan Miller', 'Joan Miller of'],
      ['Tom Baker', 'Mr. Tom Baker'],
    ]);
  });

  test('give a list behind "reported—" to the person who reported, and a motion to nobody', () => {
    const speakerOf = (words: string) =>
      passages(city, 'New Slide').find(({ text }) => text.includes(words))!.speaker?.name ?? null;
    expect(speakerOf('slide is rusty')).toBe('Stone');
    expect(speakerOf('Director Hill said')).toBe('Reed');
    expect(speakerOf('The fund has')).toBe('Reed');
    expect(speakerOf('Member Stone moved')).toBe(null);
    expect(turns(city, 'Benches')).toEqual([
      [null, 'This item was'],
      ['Wood', 'Member Wood said'],
      [null, 'Chair Reed moved'],
      [null, 'Adjourned at 7:01'],
    ]);
  });

  test('do not count the chair for calling to order', () => {
    expect(turns(city, 'Call to Order & Roll Call')).toEqual([[null, 'Chair Reed called']]);
    expect(passages(city, 'Call to Order & Roll Call')[0]!.kind).toBe('attendance');
  });
});

describe('English minutes in other styles', () => {
  test('Roman numbers with lettered parts', async () => {
    const roman = await read(
      'a.md',
      '# TOWN OF ELM\n## PLANNING BOARD\n### REGULAR MEETING MINUTES\nMay 4, 2021\n\n## I. CALL TO ORDER\n\nChair Ash called the meeting to order.\n\n## II. PUBLIC HEARINGS\n\n### A. Oak Street\n\nMember Bee moved, seconded by Member Cox, to deny the request.\nAyes: Bee, Cox\nNays: Ash\nMotion carried 2-1.\n\n### B. Pine Street\n\nThe application was withdrawn.\n\n## III. ADJOURNMENT\n\nThe meeting was adjourned at 8 p.m.\n',
    );
    expect(roman.minutes.head).toMatchObject({
      body: 'Town of Elm',
      organization: 'Planning Board',
      date: '2021-05-04',
    });
    expect(titles(roman)).toEqual([
      ['I', 'CALL TO ORDER'],
      ['II.A', 'Oak Street'],
      ['II.B', 'Pine Street'],
      ['III', 'ADJOURNMENT'],
    ]);
    expect(item(roman, 'Oak Street').vote.count).toEqual({ yes: 2, no: 1, abstain: null });
    expect(item(roman, 'Pine Street').vote.outcome).toBe('withdrawn');
  });

  test('sections in capitals without numbers', async () => {
    const plain = await read(
      'b.txt',
      'ELM LIBRARY BOARD OF TRUSTEES\nMEETING MINUTES\nJune 1, 2022\n\nPresent: Ann Lee, Bob Kerr\n\nCALL TO ORDER\nPresident Lee called the meeting to order.\n\nAPPROVAL OF MINUTES\nBob Kerr moved to approve the minutes. Ann Lee seconded. All in favor. Motion carried.\n\nADJOURNMENT\nThe meeting was adjourned at 6 p.m.\n',
    );
    expect(plain.minutes.head.organization).toBe('Elm Library Board of Trustees');
    expect(titles(plain).map(([, name]) => name)).toEqual(['CALL TO ORDER', 'APPROVAL OF MINUTES', 'ADJOURNMENT']);
    expect(item(plain, 'APPROVAL OF MINUTES').vote).toMatchObject({ outcome: 'accepted', unanimous: true });
  });

  test('a British parish council counts within the year and resolves', async () => {
    const parish = await read(
      'c.md',
      'Minutes of the meeting of Ashford Parish Council held on Monday 4th March 2024\n\nPresent: Cllrs Jones, Webb, Hill\n\n**24/31 Apologies**\n\nNone.\n\n**24/32 Minutes of the previous meeting**\n\nRESOLVED to approve the minutes. Proposed by Cllr Webb, seconded by Cllr Hill, all in favour.\n\n**24/33 Public participation**\n\nCllr Hill said that the bridge was closed.\n\nThe meeting was adjourned.\n',
    );
    expect(parish.minutes.head).toMatchObject({ organization: 'Ashford Parish Council', date: '2024-03-04' });
    expect(titles(parish)).toEqual([
      ['24/31', 'Apologies'],
      ['24/32', 'Minutes of the previous meeting'],
      ['24/33', 'Public participation'],
    ]);
    expect(item(parish, 'Minutes of the previous meeting').vote).toMatchObject({
      outcome: 'accepted',
      unanimous: true,
    });
  });

  test('an agenda at the start is not read as the items', async () => {
    const listed = await read(
      'd.md',
      '# Elm School Board Meeting Minutes\nMay 2, 2023\n\nPresent: Ann Lee\n\nAgenda\n\n1. Call to Order\n\n2. Budget\n\n3. Adjournment\n\n## 1. Call to Order\n\nChair Lee called the meeting to order.\n\n## 2. Budget\n\nMember Kerr moved to adopt the budget. Member Lee seconded. The motion carried unanimously.\n\n## 3. Adjournment\n\nAdjourned at 7 p.m.\n',
    );
    expect(titles(listed)).toEqual([
      ['1', 'Call to Order'],
      ['2', 'Budget'],
      ['3', 'Adjournment'],
    ]);
    expect(item(listed, 'Budget').vote.outcome).toBe('accepted');
  });
});
