import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Vocabulary } from './vocabulary.js';

const COMMITTEES = ['Rat', 'Hauptausschuss', 'Bauausschuss', 'Schulausschuss', 'Sozialausschuss', 'Umweltausschuss'];
const DISTRICTS = ['Mitte', 'Nord', 'Süd', 'Haspe', 'Eilpe', 'Boele', 'Hohenlimburg'];
const SPEAKERS = ['Frau Winkler', 'Herr Meier', 'Frau Dr. Yilmaz', 'Herr Nowak', 'Frau Sauer', 'Herr Brandt'];
const FIRST_YEAR = 2010;
const YEARS = 16;
const ITEMS = 5;
const PASSAGES_AN_ITEM = 4;
/** On average; about 600 characters, as in real minutes. */
const WORDS = 89;
const SENTENCE = 13;
const LONGEST = 800;

/**
 * Writes minutes as Markdown files, in folders by year, until they hold so many passages: in each document a head, and 20 paragraphs in
 * five agenda items. They are read like any others, so whatever is measured on them is what an operator gets. Returns the
 * paragraphs, for questions.
 */
export function writeMinutes(
  folder: string,
  passages: number,
  vocabulary: Vocabulary,
  random: () => number,
): readonly string[] {
  const texts: string[] = [];
  for (let number = 0; texts.length + number < passages; number++) {
    const date = day(random);
    const body: string[] = [];
    for (let item = 1; item <= ITEMS; item++) {
      body.push(`TOP ${item} ${title(vocabulary, random)}`);
      for (let at = 0; at < PASSAGES_AN_ITEM; at++) {
        texts.push(paragraph(vocabulary, random));
        body.push(texts.at(-1)!);
      }
    }
    const year = join(folder, date.slice(0, 4));
    mkdirSync(year, { recursive: true });
    writeFileSync(join(year, `${date}-${number}.md`), `${head(date, random)}\n\n${body.join('\n\n')}\n`);
  }
  return texts;
}

function head(date: string, random: () => number): string {
  const [year, month, dayOfMonth] = date.split('-');
  const committee = random() < 0.5 ? pick(COMMITTEES, random) : `Bezirksvertretung ${pick(DISTRICTS, random)}`;
  return `# Niederschrift\n\nGremium: ${committee}\n\nDatum: ${dayOfMonth}.${month}.${year}\n\nÖffentliche Sitzung`;
}

function title(vocabulary: Vocabulary, random: () => number): string {
  const middling = () => {
    for (;;) {
      const word = vocabulary.draw();
      if (vocabulary.isMiddling(word)) return word;
    }
  };
  return capital(Array.from({ length: 2 + Math.floor(random() * 3) }, middling).join(' '));
}

/** 71 to 107 words in sentences, less than the 800 characters at which a passage is cut. Half are somebody's turn. */
function paragraph(vocabulary: Vocabulary, random: () => number): string {
  const words = Math.round(WORDS * (0.8 + 0.4 * random()));
  const sentences = Array.from({ length: Math.ceil(words / SENTENCE) }, (_, at) => {
    const length = Math.min(SENTENCE, words - at * SENTENCE);
    return `${capital(Array.from({ length }, vocabulary.draw).join(' '))}.`;
  });
  const text = `${random() < 0.5 ? `${pick(SPEAKERS, random)} erklärt: ` : ''}${sentences.join(' ')}`;
  return text.length < LONGEST ? text : paragraph(vocabulary, random);
}

function day(random: () => number): string {
  const since = Date.UTC(FIRST_YEAR, 0, 1);
  const span = Date.UTC(FIRST_YEAR + YEARS, 0, 1) - since;
  return new Date(since + random() * span).toISOString().slice(0, 10);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)]!;
}
