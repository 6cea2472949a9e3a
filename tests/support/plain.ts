import type { DocumentPassages } from '../../index/minutes/passage.js';

/** A document as plain objects: passages that come from a snapshot decode what they are asked for. */
export function plainDocument({ minutes, passages }: DocumentPassages): DocumentPassages {
  return {
    minutes,
    passages: passages.map(({ id, text, before, span, kind, speaker, page, item, minutes }) => ({
      id,
      text,
      before,
      span,
      kind,
      speaker,
      page,
      item,
      minutes,
    })),
  };
}
