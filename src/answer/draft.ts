import type { StoredDocument } from '../../index/snapshot.js';

/** Whether a document calls itself a draft: in its file's name or at its head. An approved version says more than it does. */
export function isDraft({ document: { minutes, passages } }: StoredDocument): boolean {
  return IN_NAME.test(minutes.file) || AT_HEAD.test(headText(passages));
}

/** Whether a document calls itself approved. */
export function isApprovedVersion({ document: { minutes, passages } }: StoredDocument): boolean {
  return APPROVED.test(minutes.file) || APPROVED.test(headText(passages));
}

/** Whether a document calls itself an excerpt of its meeting's minutes. */
export function isExcerpt({ document: { minutes, passages } }: StoredDocument): boolean {
  return (
    /auszug|excerpt|extract/i.test(minutes.file) || /\bAuszug\b|\b[Ee]xtract\b|\bEXCERPT\b/u.test(headText(passages))
  );
}

const IN_NAME =
  /(?:^|[^\p{L}])(?:entwurf|draft|vorlaeufig\p{L}*|vorläufig\p{L}*|ungenehmigt|unapproved)(?=$|[^\p{L}])/iu;
const AT_HEAD =
  /\b(?:(?:ENTWURF|Entwurf)(?=\s+(?:der|des|einer|zur)?\s*(?:Niederschrift|Protokolls?|[\d(]|$)|\s*[-–:)])|[Vv]orläufige[ns]?\s(?:Niederschrift|Protokoll)|[Nn]och nicht genehmigt|DRAFT\b|[Dd]raft (?:minutes|of the minutes)|[Uu]napproved minutes)/u;
const APPROVED =
  /(?<!\p{L})(?:genehmigte?\p{L}{0,2}|approved)(?:[\s_-](?:niederschrift|protokoll|fassung|version|minutes)|(?=\.\w+$))/iu;
/** A head is short; further down, a draft is one of a statute or a plan. */
const HEAD = 300;

function headText(passages: StoredDocument['document']['passages']): string {
  const [first] = passages;
  return first && first.item.name === '' ? first.text.slice(0, HEAD) : '';
}
