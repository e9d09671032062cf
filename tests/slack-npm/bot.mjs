// A small bot on Bolt: what it hears and says goes through Slack's own client code alone.
import bolt from '@slack/bolt';

const { App, SocketModeReceiver } = bolt;
const plain = (text) => ({ type: 'plain_text', text });
const button = (label, id) => ({ type: 'actions', elements: [{ type: 'button', text: plain(label), action_id: id, value: 'v1' }] });

// Connected by a socket, or listening on a free loopback port: { app, stop, url? }.
export async function startBot(simulator, mode, heard) {
  const clientOptions = { slackApiUrl: simulator.api };
  const receiver = mode === 'socket'
    ? new SocketModeReceiver({ appToken: simulator.appToken, clientPingTimeout: 500, logLevel: 'error', installerOptions: { clientOptions } })
    : undefined;
  const app = new App({
    token: simulator.token, clientOptions, logLevel: 'error',
    ...(receiver ? { receiver } : { signingSecret: simulator.signingSecret }),
  });

  app.event('app_mention', async ({ event, say, body }) => {
    heard.push({ event: event.type, id: body.event_id, ts: event.ts });
    await say({ text: `heard: ${event.text}`, thread_ts: event.thread_ts ?? event.ts, blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: 'the elders' } }, button('Show paragraph', 'show'),
    ] });
  });
  app.message(async ({ message, say, body }) => {
    heard.push({ event: 'message', id: body.event_id, ts: message.ts });
    if (message.channel_type === 'im') await say(`privately: ${message.text}`);
  });
  app.command('/ask', async ({ command, ack, respond }) => {
    await ack();
    await respond({ text: `asked: ${command.text}`, response_type: 'ephemeral' });
    await respond({ text: 'shared', response_type: 'in_channel' });
  });
  app.command('/storybot', async ({ ack }) => ack({ text: 'in the acknowledgement' }));
  app.action('show', async ({ ack, respond, body }) => {
    await ack();
    await respond({ text: `the paragraph of ${body.message.ts}`, replace_original: true });
  });
  app.shortcut('ask_about', async ({ shortcut, ack, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: {
      type: 'modal', callback_id: 'about', title: plain('Ask about this'), submit: plain('Ask'), private_metadata: shortcut.message.text,
      blocks: [{ type: 'input', block_id: 'q', label: plain('Question'), element: { type: 'plain_text_input', action_id: 'text' } }],
    } });
  });
  app.view('about', async ({ ack, view }) => {
    const question = view.state.values.q.text.value;
    await ack(question ? undefined : { response_action: 'errors', errors: { q: 'Ask something' } });
    heard.push({ event: 'view', question, about: view.private_metadata });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [button('Reindex', 'reindex')] } });
  });
  app.error(async (error) => { throw error; });

  const started = await app.start(receiver ? undefined : { port: 0, host: '127.0.0.1' });
  const url = receiver ? undefined : `http://127.0.0.1:${started.address().port}/slack/events`;
  return { app, url, stop: () => app.stop() };
}
