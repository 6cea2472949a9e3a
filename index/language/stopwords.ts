import type { Language } from '../minutes/minutes.js';
import { fold } from './fold.js';

/**
 * Words that carry the grammar of a sentence and not its subject, question words among them. The lists are short on purpose:
 * measured on German retrieval tasks, a list of 600 words finds less than one of 150. Of contractions ("didn't") the first piece
 * stands here, as the apostrophe divides words.
 */
const WORDS: Record<Language, string> = {
  de: `
    aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus bei beim bin bis bist da dabei dadurch dafür
    dagegen daher dahin damit danach dann daran darauf daraus darf darin darüber darum das dass daß davon dazu dein deine dem den denen denn der
    deren des dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch durfte dürfen ein eine einem einen einer eines einige
    einmal er es etwa etwas euch euer eure für fürs gab gäbe geben gegen gegeben gibt gebe gewesen ging gehen geht habe haben habt hat hatte hätte
    hatten hätten her hier hin ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in ins ist ja je jede jedem jeden jeder jedes jener jetzt kam kann
    können könnte kommt konnte machen macht man manche mehr mein meine mich mir mit möchte muss müssen musste nach nicht noch nun nur ob oder ohne
    sehr sei seid seien sein seine seinem seinen seiner seit selbst sich sie sind so solche soll sollen sollte sondern sonst über um und uns unser unsere
    unter vom von vor war waren warum was wegen weil weiter welche welchem welchen welcher welches wem wen wenn wer werde werden wessen weshalb wie wieder
    wieso wieviel will wir wird wo wobei wofür woher wohin womit worüber worum wollen wollte worden würde wurde wurden würden zu zum zur zwar zwischen
    wann viel viele vielen vieles überhaupt eigentlich denn mal bitte eben gerade schon kamen kämen komme gar erst ab dran drauf wäre wären wollten beziehungsweise bzw sowie laut gemäß denen dürften wohl gern`,
  en: `
    a about after again all also am an and any are as at be because been before being but by can could did do does doing done for from get gets got had
    has have having he her hers here him his how i if in into is it its just may me might more most must my no nor not now of off on once only or
    other our out over own please s same shall she should so some such t tell than that the their them then there these they this those through to
    too many much under until up us very was we were what when where which while who whom whose why will with would you your yet many much ever ms mr mrs
    across ago along although among another anybody anyhow anyone anything anyway between cannot either else everybody everyone everything hereby
    herself himself however itself myself neither nor oneself onto others ours ourselves rather since somebody someone something somewhat theirs
    themselves therefore though thus toward towards unless upon whatever whenever whereas whereby wherever whether whichever whoever without yes yours
    yourself yourselves aren couldn d didn doesn don hadn hasn haven isn ll re shouldn ve wasn weren wouldn`,
};

const STOP: Record<Language, ReadonlySet<string>> = { de: folded(WORDS.de), en: folded(WORDS.en) };

/** Whether a folded word is grammar rather than subject in its language. */
export function isStopWord(foldedWord: string, language: Language): boolean {
  return STOP[language].has(foldedWord);
}

function folded(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(fold));
}
