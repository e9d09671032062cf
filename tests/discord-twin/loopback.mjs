// The twin listens on every interface and sends a READY without private_channels; both are put right before it is loaded.
import { Server } from 'node:net';
import { createRequire } from 'node:module';

const listen = Server.prototype.listen;
Server.prototype.listen = function onLoopback(port, ...rest) {
  return typeof port === 'number' ? listen.call(this, port, '127.0.0.1', ...rest) : listen.call(this, port, ...rest);
};

const { WebSocket } = createRequire(import.meta.resolve('discord-digital-twin'))('ws');
const send = WebSocket.prototype.send;
WebSocket.prototype.send = function withPrivateChannels(data, ...rest) {
  if (typeof data === 'string' && data.includes('"READY"')) {
    const payload = JSON.parse(data);
    if (payload.t === 'READY') payload.d.private_channels ??= [];
    return send.call(this, JSON.stringify(payload), ...rest);
  }
  return send.call(this, data, ...rest);
};
