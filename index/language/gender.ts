/**
 * Brings the forms of a person word to one: Leiter:in, Leiter*innen, LeiterIn, Leiter/-in, Leiter(in), Leiterin and
 * Leiterinnen all become "Leiter", Stadträtin becomes "Stadtrat", so that who asks for the one finds the other.
 */
export function neutralGender(word: string): string {
  const unmarked = word.replace(/(?:[:*_·]|\/-?|-|\()[iI]n(?:nen)?\)?$/u, '').replace(/(?<=\p{Ll})In(?:nen)?$/u, '');
  if (unmarked !== word) return unmarked;
  if (!FEMININE.test(word)) return word;
  return word
    .replace(/innen$/u, 'in')
    .replace(/r[äa]e?tin$/u, 'rat')
    .replace(/[äa]rztin$/u, 'arzt')
    .replace(/(?<=log|kolleg)in$/u, 'e')
    .replace(/in$/u, '');
}

/** Endings of persons' names of office; "Berlin", "Termin" and "Benzin" have none of them. */
const FEMININE =
  /\p{L}{2}(?:(?<!ber)er|ent|ant|ist|ator|ektor|essor|utor|itor|mentor|or|[äa]e?t|[äa]rzt|log|kolleg|nach?bar|anw[äa]lt|eur|tät|wirt|graf|nom)in(?:nen)?$/iu;
