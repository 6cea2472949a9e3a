import { stemmer } from '@orama/stemmers/german';

/**
 * German function words after Snowball's list, and question words, without which every engine ranks what asks above what answers. The
 * list is the peers' own: it stays as it is when ours changes. English ones stand beside them, for a rare word is a strong one, and
 * in German minutes nothing is rarer than "the".
 */
export const STOP_WORDS: readonly string[] = `
  aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei bin bis bist da damit dann das dass
  dasselbe dazu daß dein deine deinem deinen deiner dem demselben den denn denselben der derer derselbe des desselben dessen dich die dies diese
  dieselbe dieselben diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einig einige einigem einigen einiger einiges
  einmal er es etwas euch euer eure für gegen gewesen hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in
  indem ins ist ja jede jedem jeden jeder jedes jene jenem jenen jener jenes jetzt kann kein keine keinem keinen keiner keines können könnte machen man
  manche manchem manchen mancher manches mein meine mich mir mit muss musste nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen
  seiner seines selbst sich sie sind so solche solchem solchen solcher solches soll sollte sondern sonst sowie um und uns unser unsere unter viel vom von vor
  war waren warst was weg weil weiter wer wem wen wessen wann warum weshalb wieso welche welchem welchen welcher welches wenn werde werden wie wieder will
  wir wird wirst wo woher wohin womit wovon worüber wofür wollen wollte wurde wurden würde würden zu zum zur zwar zwischen über viele vielen
  a about after all also and any are as at be been before being but by can could did do does for from had has have he her his how i if into is it
  its many may me most much no not of on or our out over she should some such than that the their them then there these they this those to under
  up us we were what when where which who whom whose why with would you your`
  .trim()
  .split(/\s+/);

const STOP: ReadonlySet<string> = new Set(STOP_WORDS);

/** The stems of a text's words without function words: what an operator would set up for German in any engine. */
export function germanTerms(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !STOP.has(word)).map((word) => stemmer(word));
}
