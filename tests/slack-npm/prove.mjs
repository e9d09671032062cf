// Drives Slack's own clients against the simulator: what they accept is likely what Slack sends.
// node prove.mjs PROGRAM [ARGS...], where the program is the simulator.
import assert from 'node:assert/strict';
import { ErrorCode, WebClient } from '@slack/web-api';
import { startSimulator } from '../discord-js/simulator.mjs';
import { startBot } from './bot.mjs';

const program = process.argv.slice(2);
const deadline = setTimeout(() => fail(new Error('not done within 120 s')), 120_000);
process.on('unhandledRejection', fail);

await proveWebApi();
await proveBot('socket');
await proveBot('http');
clearTimeout(deadline);
console.log('The simulator is proved by @slack/web-api and @slack/bolt.');

async function proveWebApi() {
  const simulator = await startSimulator(program, { service: 'slack' });
  const web = new WebClient(simulator.token, { slackApiUrl: simulator.api, logLevel: 'error' });
  const { id: channel } = await simulator.tell({ do: 'channel' });

  await step('web-api: knows itself', async () => {
    assert.equal((await web.auth.test()).user_id, simulator.bot);
  });
  await step('web-api: posts blocks and metadata, and finds them again', async () => {
    const { ts } = await web.chat.postMessage({ channel, text: 'root', metadata: { event_type: 'answer', event_payload: { key: 'k' } } });
    for (let i = 0; i < 3; i++) await web.chat.postMessage({ channel, text: `reply ${i}`, thread_ts: ts });
    const texts = [];
    for await (const page of web.paginate('conversations.replies', { channel, ts, limit: 2, include_all_metadata: true })) {
      texts.push(...page.messages.map((message) => message.text));
    }
    assert.deepEqual(texts, ['root', 'reply 0', 'reply 1', 'reply 2']);
    const { messages } = await web.conversations.history({ channel, include_all_metadata: true });
    assert.equal(messages[0].metadata.event_payload.key, 'k');
    assert.match((await web.chat.getPermalink({ channel, message_ts: ts })).permalink, /^https:.*\/archives\/C/);
    await web.chat.update({ channel, ts, text: 'changed' });
    await web.chat.delete({ channel, ts });
  });
  await step('web-api: pages through what the bot is in, and through a history within bounds', async () => {
    const listed = [];
    for await (const page of web.paginate('users.conversations', { types: 'public_channel,private_channel,mpim,im', exclude_archived: true, limit: 1 })) {
      listed.push(...page.channels.map(({ id }) => id));
    }
    assert.ok(listed.includes(channel));
    const { id: other } = await simulator.tell({ do: 'channel', in: 'paged' });
    const said = [];
    for (let i = 0; i < 5; i++) said.push((await web.chat.postMessage({ channel: other, text: `${i}` })).ts);
    const read = [];
    for await (const page of web.paginate('conversations.history', { channel: other, oldest: said[1], latest: said[4], inclusive: true, limit: 2 })) {
      read.push(...page.messages.map(({ ts }) => ts));
    }
    assert.deepEqual(read, said.slice(1).reverse());
  });
  await step('web-api: is told why blocks are refused', async () => {
    const refused = await web.chat.postMessage({ channel, text: 'x', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }] })
      .catch((error) => error);
    assert.equal(refused.code, ErrorCode.PlatformError);
    assert.equal(refused.data.error, 'invalid_blocks');
    assert.match(refused.data.response_metadata.messages[0], /less than 151 characters \[json-pointer:\/blocks\/0\/text\/text\]/);
    const tooMany = await web.chat.postMessage({ channel, text: 'x', blocks: Array(51).fill({ type: 'divider' }) }).catch((error) => error);
    assert.equal(tooMany.data.error, 'msg_blocks_too_many');
  });
  await step('web-api: waits out a rate limit', async () => {
    await simulator.tell({ do: 'limit', method: 'chat.postMessage' });
    const started = Date.now();
    await web.chat.postMessage({ channel, text: 'after the limit' });
    assert.ok(Date.now() - started >= 900);
  });
  await step('web-api: reads people, groups and channels', async () => {
    const { id: ana } = await simulator.tell({ do: 'member', as: 'ana' });
    assert.equal((await web.users.info({ user: ana })).user.name, 'ana');
    assert.equal((await web.conversations.info({ channel })).channel.is_member, true);
    const { id: usergroup } = await simulator.tell({ do: 'group', as: 'ana' });
    assert.deepEqual((await web.usergroups.users.list({ usergroup })).users, [ana]);
  });
  await step('web-api: sets status and prompts', async () => {
    const { ts, channel: direct } = await simulator.tell({ do: 'say', in: '@ana', text: 'hello' });
    await web.assistant.threads.setStatus({ channel_id: direct, thread_ts: ts, status: 'reads' });
    await web.assistant.threads.setSuggestedPrompts({ channel_id: direct, thread_ts: ts, prompts: [{ title: 'Who?', message: 'who signed?' }] });
  });
  await simulator.stop();
}

async function proveBot(mode) {
  const simulator = await startSimulator(program, { service: 'slack' });
  const heard = [];
  const bot = await startBot(simulator, mode, heard);
  const prove = (name, act) => step(`bolt by ${mode}: ${name}`, act);

  if (mode === 'http') {
    await prove('answers the challenge, and refuses what is not signed', async () => {
      assert.equal((await simulator.tell({ do: 'http', url: bot.url })).verified, true);
      const headers = { 'content-type': 'application/json', 'x-slack-request-timestamp': `${Math.floor(Date.now() / 1000)}`, 'x-slack-signature': 'v0=00' };
      assert.equal((await fetch(bot.url, { method: 'POST', headers, body: '{}' })).status, 401);
    });
  } else {
    await prove('holds a socket', async () => assert.equal((await simulator.tell({ do: 'state' })).sockets, 1));
  }
  await prove('hears a mention twice and replies in its thread', async () => {
    const said = await simulator.tell({ do: 'say', text: `<@${simulator.bot}> who signed?` });
    const reply = await simulator.tell({ do: 'reply', to: said.ts });
    await simulator.tell({ do: 'settle' });
    assert.equal(reply.text, `heard: <@${simulator.bot}> who signed?`);
    assert.deepEqual(heard.filter(({ ts }) => ts === said.ts).map(({ event }) => event).sort(), ['app_mention', 'message']);
  });
  await prove('hears a direct message', async () => {
    await simulator.tell({ do: 'say', in: '@ana', text: 'in private' });
    assert.equal((await simulator.tell({ do: 'find', in: '@ana', text: 'privately: in private' })).text, 'privately: in private');
  });
  await prove('answers a command by its response_url', async () => {
    const { interaction } = await simulator.tell({ do: 'run', command: '/ask', text: 'who?' });
    const answers = await simulator.tell({ do: 'answers', interaction, count: 2 });
    assert.deepEqual(answers.map(({ text, ephemeral }) => [text, ephemeral]), [['asked: who?', true], ['shared', false]]);
  });
  await prove('answers a command in its acknowledgement', async () => {
    const { interaction } = await simulator.tell({ do: 'run', command: '/storybot', text: 'status' });
    assert.equal((await simulator.tell({ do: 'answers', interaction, count: 1 }))[0].text, 'in the acknowledgement');
  });
  await prove('replaces a message on a click', async () => {
    const { ts } = await simulator.tell({ do: 'click', label: 'Show paragraph' });
    assert.equal((await simulator.tell({ do: 'find', text: `the paragraph of ${ts}` })).ts, ts);
  });
  await prove('opens a modal on a shortcut and takes what is submitted', async () => {
    await simulator.tell({ do: 'say', text: 'who signed the agreement?' });
    await simulator.tell({ do: 'use', callback: 'ask_about' });
    assert.equal((await simulator.tell({ do: 'modal' })).callback_id, 'about');
    const wrong = await simulator.tell({ do: 'submit', values: { q: { text: { type: 'plain_text_input', value: null } } } });
    assert.deepEqual(wrong.response, { response_action: 'errors', errors: { q: 'Ask something' } });
    await simulator.tell({ do: 'submit', values: { q: { text: { type: 'plain_text_input', value: 'when?' } } } });
    assert.equal((await simulator.tell({ do: 'state' })).modals, 0);
    assert.deepEqual(heard.at(-1), { event: 'view', question: 'when?', about: 'who signed the agreement?' });
  });
  await prove('publishes a home', async () => {
    assert.equal((await simulator.tell({ do: 'home' })).blocks[0].elements[0].action_id, 'reindex');
  });
  if (mode === 'socket') {
    await prove('hears again what it has not acknowledged', async () => {
      await simulator.tell({ do: 'loseAck' });
      const said = await simulator.tell({ do: 'say', in: '@ana', text: 'twice' });
      await simulator.tell({ do: 'settle' });
      const [first, second] = heard.filter(({ ts }) => ts === said.ts);
      assert.equal(first.id, second.id);
    });
    for (const reason of ['warning', 'refresh_requested']) {
      await prove(`takes a new socket on ${reason} and misses nothing`, async () => {
        const { opened } = await simulator.tell({ do: 'state' });
        await simulator.tell({ do: 'disconnect', reason });
        await simulator.tell({ do: 'say', in: '@ana', text: `after ${reason}` });
        await simulator.tell({ do: 'find', in: '@ana', text: `privately: after ${reason}` });
        assert.equal((await simulator.tell({ do: 'state' })).opened, opened + 1);
      });
    }
  }
  await prove('breaks no rule', async () => assert.deepEqual((await simulator.tell({ do: 'state' })).violations, []));
  await bot.stop();
  await simulator.stop();
}

async function step(name, act) {
  await act();
  console.log(`ok ${name}`);
}

function fail(error) {
  console.error(error);
  process.exit(1);
}
