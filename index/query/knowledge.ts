import type { Analyse } from '../language/analyse.js';
import type { Lexicon } from '../language/lexicon.js';
import type { Thesaurus } from '../language/thesaurus.js';

/** What is known of words: it is data, so an operator can extend it. */
export interface Knowledge {
  readonly analyse: Analyse;
  readonly thesaurus: Thesaurus;
  readonly lexicon: Lexicon;
}
