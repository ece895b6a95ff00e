/** The list of sources in this browser: how old it is, fetching it now, and removing everything that is kept here. */
import { api, say, sayCount } from '../lib/api.js';
import { known } from '../lib/sources.js';

const { day } = globalThis.touchstone;

export function sourceList() {
  show();
  document.getElementById('refresh').addEventListener('click', async () => {
    const { problem } = await api.runtime.sendMessage({ do: 'refresh', now: true });
    await show(problem);
    await api.runtime.sendMessage({ do: 'follow' });
  });
  document.getElementById('forget').addEventListener('click', async () => {
    await Promise.all([api.storage.local.clear(), api.storage.session.clear()]);
    location.reload();
  });
  api.storage.local.onChanged.addListener((changes) => changes.snapshotVersion !== undefined && show());
}

async function show(problem = null) {
  const { snapshot } = await known();
  const state = snapshot === null ? say('noList') : sayCount('listState', snapshot.sources.length, day(snapshot.asOf), snapshot.version);
  const trouble = problem === null || problem === undefined ? '' : ` ${say(`problem_${problem.kind.replace(/-/g, '_')}`)}`;
  document.getElementById('list').textContent = state + trouble;
}
