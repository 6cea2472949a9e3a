/** The names of WordprocessingML, transitional and strict (ECMA-376 part 1, annex A), and of what stands around text boxes. */
export const DOCX_NAMESPACES = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
};
export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The style of list items in what is written here; headings have "Heading1" to "Heading6". */
export const ITEM_STYLE = 'Item';

const NO_ATTRIBUTES: readonly string[] = [];

/** What mammoth is to see as it is, with the attributes that it needs. */
export const KEPT: ReadonlyMap<string, readonly string[]> = new Map([
  ['w:document', NO_ATTRIBUTES],
  ['w:body', NO_ATTRIBUTES],
  ['w:tbl', NO_ATTRIBUTES],
  ['w:tc', NO_ATTRIBUTES],
  ['w:tcPr', NO_ATTRIBUTES],
  ['w:gridSpan', ['w:val']],
  ['w:vMerge', ['w:val']],
  ['w:pict', NO_ATTRIBUTES],
  ['w:tab', NO_ATTRIBUTES],
  ['w:br', NO_ATTRIBUTES],
  ['w:noBreakHyphen', NO_ATTRIBUTES],
  ['w:sym', ['w:font', 'w:char']],
  ['w:footnotes', NO_ATTRIBUTES],
  ['w:footnote', ['w:id', 'w:type']],
  ['w:endnotes', NO_ATTRIBUTES],
  ['w:endnote', ['w:id', 'w:type']],
]);

/** Marks around text that stays. What is neither here nor kept goes: deletions, comments, field codes, pictures. */
export const UNWRAPPED = new Set([
  ...['w:hyperlink', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:sdt', 'w:sdtContent', 'w:fldSimple'],
  ...['w:dir', 'w:bdo', 'mc:AlternateContent', 'mc:Fallback', 'w:txbxContent'],
  ...['v:shape', 'v:textbox', 'v:group', 'v:rect', 'v:roundrect'],
]);
/** What mammoth passes over although it divides words. */
export const RENAMED: ReadonlyMap<string, string> = new Map([
  ['w:cr', 'w:br'],
  ['w:ptab', 'w:tab'],
]);
