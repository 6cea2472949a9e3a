import type { Speaker } from '../../../../index/minutes/minutes.js';

const TITLE = String.raw`(?:(?:Vice[- ]|Deputy |Acting |Interim |Town |City |County |Assistant |Executive )?(?:Chair(?:man|woman|person)?|Mayor|President|Secretary|Clerk|Treasurer|Director|Manager|Administrator|Attorney|Engineer|Planner|Chief|Superintendent)(?: Pro Tem)?|(?:Board |Committee |Council |Commission )?[Mm]ember|Councill?or|Cllr\.?|Council(?:man|woman|member|person)|Commissioner|Supervisor|Alder(?:man|woman|person)|Trustee|Selectman|Senator|Representative|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Prof\.?|Professor)`;
const WORD = String.raw`\p{Lu}[\p{L}'’-]+`;
const NAME = String.raw`${WORD}(?:\s(?:\p{Lu}\.\s)?${WORD}){0,2}`;
const FULL_NAME = String.raw`${WORD}\s(?:\p{Lu}\.\s)?${WORD}(?:\s${WORD})?`;
/** "(CAVO)", ", a student at the school,", " of the association": who the person is. */
const WHO = String.raw`(?:\s?\([^()]{1,60}\)|,\s[^.;]{2,120},|\sof\s(?:the\s)?[^.;]{2,100}?)`;
const VERB =
  '(?:also |then |again |further |additionally |later |briefly )?(?:said|stated|reported|asked|answered|responded|replied|suggested|mentioned|explained|noted|commented|agreed|disagreed|added|spoke|pointed out|offered|volunteered|clarified|corrected|reminded|gave|provided|presented|introduced|expressed|emphasized|emphasised|stressed|reviewed|raised|recommended|requested|inquired|enquired|questioned|thanked|congratulated|urged|argued|proposed|opined|felt|believed|described|summarized|summarised|discussed|outlined|announced|advised|confirmed|committed|shared|highlighted|updated|read|referred|objected|voiced|wondered|testified|had (?:a )?(?:comments?|questions?|concerns?)|heard|would like|wanted|hoped)';
const TITLED = new RegExp(
  String.raw`^(?<label>(?<title>${TITLE}(?:\s${TITLE})?)\s(?<name>${NAME}))${WHO}?\s(?:${VERB})\b`,
  'u',
);
const UNTITLED = new RegExp(String.raw`^(?<label>(?<name>${FULL_NAME}))${WHO}?\s(?:${VERB})\b`, 'u');
/** "Member Hage:", "Chair Jerdonek reported—": what follows is theirs. */
const LABEL = new RegExp(
  String.raw`^(?<label>(?:(?<title>${TITLE})\s)(?<name>${NAME}))(?:\s(?:${VERB}))?\s?(?::|—|–|--)(?:\s|$)`,
  'u',
);
const MOTION = new RegExp(
  String.raw`^(?:${TITLE}\s)?${NAME}${WHO}?,?\s(?:then |again )?(?:moved|made a motion|motioned)\b|^(?:a )?motion (?:by|was made|to)\b`,
  'iu',
);
const FORM_OF_ADDRESS = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor)\b/;
/** Names of bodies and places have the form of people's names. */
const NO_PERSON =
  /\b(?:Committee|Commission|Council|Board|Department|Staff|City|County|State|Town|Public|Members?|Street|Avenue|School|Office|Police|Fire|Works|San|Los|Santa|New|North|South|East|West|The|This|That|These|There|No|All|Several|Some|An?|In|On|At|For|It|If|As|Item|Section|Motion)\b/;

/** Who speaks in a sentence of English minutes, by its first words; null where nobody is named as speaking. */
export function englishSpeaker(sentence: string): Speaker | null {
  const start = sentence.replace(/\s+/g, ' ').slice(0, 260);
  const titled = TITLED.exec(start)?.groups ?? LABEL.exec(start)?.groups;
  if (titled) return speaker(titled.label!, titled.name!, titled.title!);
  const { label, name } = UNTITLED.exec(start)?.groups ?? {};
  return label && name && !NO_PERSON.test(name) ? speaker(label, name, null) : null;
}

/** Whether a paragraph gives the word to somebody for the paragraphs behind it: "Member Hage:", "Member Kattouw had two comments:". */
export function announcesSpeaker(paragraph: string): boolean {
  return paragraph.length <= 200 && /(?::|—|–|--)\s*$/.test(paragraph) && englishSpeaker(paragraph) !== null;
}

/** Whether a sentence makes a motion: what was said before it is another matter, and a motion is no speech. */
export function beginsMotion(sentence: string): boolean {
  return MOTION.test(sentence.replace(/\s+/g, ' ').slice(0, 260));
}

function speaker(label: string, name: string, title: string | null): Speaker {
  return { label, name, role: title === null || FORM_OF_ADDRESS.test(title) ? null : title, party: null };
}
