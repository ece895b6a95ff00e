/** Server and token: checked as they are written, kept, and tried at once. */
import { api, say } from '../lib/api.js';
import { ask, isAllowed } from '../lib/server.js';
import { keep, parseServer, parseToken } from '../lib/settings.js';
import { requestAccess } from '../popup/problem.js';

const at = (id) => document.getElementById(id);

export function connection({ server, token }) {
  at('server').value = server;
  at('token').value = token;
  at('connection').addEventListener('submit', (event) => {
    event.preventDefault();
    save();
  });
}

async function save() {
  const server = parseServer(at('server').value);
  const token = parseToken(at('token').value);
  complain('server', server.error);
  complain('token', token.error);
  const status = at('connection-status');
  status.textContent = '';
  if (server.error !== undefined || token.error !== undefined) {
    at(server.error !== undefined ? 'server' : 'token').focus();
    return;
  }
  // The question comes first: a browser takes it only as long as the click is fresh.
  const allowed = (await isAllowed(server.server)) || (await requestAccess(server.server));
  await keep({ server: server.server, token: token.token });
  at('server').value = server.server;
  status.textContent = say('trying');
  status.textContent = allowed ? await tried({ ...server, ...token }) : say('problem_permission');
  if (allowed) {
    await api.runtime.sendMessage({ do: 'refresh', now: true });
  }
}

/**
 * An empty check: a server that accepts the token complains about the emptiness, any other about the token. It costs nothing
 * and tells nothing.
 */
async function tried(to) {
  const { problem } = await ask(to, '/v1/check', { body: {} });
  if (problem === undefined || problem.status === 400) {
    return say('connected');
  }
  return `${say(`problem_${problem.kind.replace(/-/g, '_')}`)} ${say(`help_${problem.kind.replace(/-/g, '_')}`)}`;
}

function complain(field, key) {
  at(`${field}-error`).textContent = key === undefined ? '' : say(key);
  at(field).setAttribute('aria-invalid', String(key !== undefined));
}
