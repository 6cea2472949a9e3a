import { createInterface, type Interface } from 'node:readline';
import type { AdapterEnvironment, ChatAdapter } from '../../src/bot/chatAdapter.js';
import { renderReply, type TerminalStyle } from './render.js';

const PIPE_COLUMNS = 100;

/**
 * A chat in the terminal: a question a line, from a person or a pipe. A number alone asks what the reply before offers under it. The chat
 * ends with its input.
 */
export function createAdapter({ environment, input, output }: AdapterEnvironment): ChatAdapter {
  const terminal = output as Partial<NodeJS.WriteStream>;
  const person = Boolean((input as Partial<NodeJS.ReadStream>).isTTY);
  const style = (): TerminalStyle => ({
    colours: Boolean(terminal.isTTY) && !environment.NO_COLOR,
    columns: terminal.columns ?? PIPE_COLUMNS,
  });
  let lines: Interface | undefined;

  return {
    name: 'terminal',
    async start(bot) {
      lines = createInterface({ input, ...(person ? { output, prompt: '> ' } : {}) });
      if (person) {
        output.write(`${renderReply(bot.greeting(), style())}\n`);
        lines.prompt();
      }
      let offered: readonly string[] = [];
      for await (const line of lines) {
        if (line.trim() !== '') {
          const reply = await bot.reply({ text: offered[Number(line) - 1] ?? line });
          offered = reply.suggestions;
          output.write(renderReply(reply, style()));
        }
        if (person) lines.prompt();
      }
    },
    async stop() {
      lines?.close();
    },
  };
}
