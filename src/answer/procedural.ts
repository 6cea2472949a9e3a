/**
 * Whether a sentence runs the meeting and says nothing of the matter: who has the floor, what is put to the vote, applause. Of such
 * sentences none carries an item, however many of its words they repeat.
 */
export function isProcedural(sentence: string): boolean {
  return sentence.endsWith('?') || PROCEDURE.some((form) => form.test(sentence));
}

const PROCEDURE: readonly RegExp[] = [
  // German: calling up, giving the floor, putting to the vote, thanks and greetings
  /\bruf(?:e|t|en)\b.*\b(?:auf|zur Behandlung)\b/u,
  /\b(?:zur|in die) (?:Abstimmung|Behandlung|Beratung|Tagesordnung)\b/u,
  /\b(?:Wortmeldung|Kartenzeichen|Handzeichen|Tagesordnungspunkt|Vorberatung|Beifall|Zuruf)/u,
  /\b(?:das Wort|die Diskussion|die Aussprache|die Sitzung) (?:an|hat|erteilt|erhält|eröffne\p{L}*|schließ\p{L}*)|\berteilt\b.*\bdas Wort\b/u,
  /\b(?:bedank\p{L}*|dank(?:t|e|en)\b|Vielen Dank|Herzlichen Dank|begrü(?:ß|ss)\p{L}*)/iu,
  /\bliegt\b.*\b(?:allen|vor)[.,]?$/u,
  /\b(?:verweist|verwiesen) auf die (?:Vorlage|Drucksache|Sitzungsvorlage|Ausführungen)\b/u,
  // English
  /\b(?:moved|seconded) by\b|\bthe (?:chair|president|mayor) (?:called|opened|closed|recognized|thanked)\b|\b(?:public comment|roll call|call to order)\b/iu,
];
