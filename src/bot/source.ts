import type { Language } from '../../index/minutes/minutes.js';
import type { Passage } from '../../index/minutes/passage.js';
import { messagesIn, writtenDate } from './messages.js';

/** What a person needs to find a passage on paper: committee and town, date, agenda item, speaker, page. */
export function sourceOf({ minutes, item, speaker, page }: Passage, language: Language): string[] {
  const messages = messagesIn(language);
  const agendaItem = [item.number && messages.agendaItem(item.number), item.name].filter(Boolean).join(' ');
  return [
    [minutes.organization ?? minutes.file, minutes.body].filter(Boolean).join(', '),
    minutes.date && writtenDate(minutes.date, language),
    agendaItem,
    speaker?.label,
    page !== null && messages.page(page),
  ].filter((part): part is string => typeof part === 'string' && part !== '');
}
