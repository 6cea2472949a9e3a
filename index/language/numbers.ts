const UNITS: Record<string, number> = {
  zwei: 2,
  drei: 3,
  vier: 4,
  funf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwolf: 12,
  sechzehn: 16,
  siebzehn: 17,
  zwanzig: 20,
  dreissig: 30,
  vierzig: 40,
  funfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
  hundert: 100,
  einhundert: 100,
  tausend: 1000,
  eintausend: 1000,
  hundred: 100,
  thousand: 1000,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** The value of a folded German or English number word ("zwolf", "einundzwanzig", "zweihundert") as digits, or null. "ein" is an article. */
export function numberWord(folded: string): string | null {
  const simple = UNITS[folded];
  if (simple !== undefined) return String(simple);
  const teen = /^(drei|vier|funf|acht|neun)zehn$/.exec(folded);
  if (teen) return String(10 + (UNITS[teen[1]!] ?? 0));
  const tens = /^(ein|zwei|drei|vier|funf|sechs|sieben|acht|neun)und(\w+zig|dreissig)$/.exec(folded);
  const ten = tens && UNITS[tens[2]!];
  if (tens && ten) return String(ten + (UNITS[tens[1]!] ?? 1));
  const many = /^(zwei|drei|vier|funf|sechs|sieben|acht|neun)(hundert|tausend)$/.exec(folded);
  if (many) return String(UNITS[many[1]!]! * UNITS[many[2]!]!);
  return null;
}

/** One spelling for written numbers: 1.733 and 1,733 are 1733; 12,5 is 12.5; item numbers such as 5.1 stay. */
export function plainNumber(surface: string): string {
  if (/^\d{1,3}(?:[.,]\d{3})+(?:,\d{1,2})?$/.test(surface))
    return surface.replace(/[.,](?=\d{3})/g, '').replace(',', '.');
  return surface.replace(/^(\d+),(\d+)$/, '$1.$2').replace(/^0+(?=\d)/, '');
}
