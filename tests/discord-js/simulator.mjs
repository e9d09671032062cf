// Starts the simulator as a process and talks to it: a JSON object a line, in order.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export async function startSimulator(program, settings = {}) {
  const [file, ...before] = program;
  const child = spawn(file, [...before, JSON.stringify(settings)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('the simulator has ended');
    const answer = JSON.parse(value);
    if (answer.error) throw new Error(`simulator: ${answer.error}`);
    return answer;
  };
  const about = await next();
  let turn = Promise.resolve();
  return {
    ...about,
    // One command at a time: the answers come in order.
    tell(command) {
      const answer = turn.then(() => {
        child.stdin.write(`${JSON.stringify(command)}\n`);
        return next();
      });
      turn = answer.catch(() => {});
      return answer;
    },
    async stop() {
      child.stdin.end();
      if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
    },
  };
}
