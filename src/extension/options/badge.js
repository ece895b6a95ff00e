/** The badge on every page: only with a permission that the reader gives, and takes back, here. And what its signs mean. */
import { api, say } from '../lib/api.js';
import { element } from '../lib/dom.js';
import { BANDS, keyOfBand, signOf } from '../lib/words.js';

const TABS = { permissions: ['tabs'] };

export async function badgeOptions() {
  const box = document.getElementById('every-page');
  box.checked = await api.permissions.contains(TABS);
  box.addEventListener('change', async () => {
    const allowed = box.checked ? await api.permissions.request(TABS) : !(await api.permissions.remove(TABS));
    box.checked = allowed;
    await api.runtime.sendMessage({ do: 'follow' });
  });
  document.getElementById('legend').append(
    ...BANDS.map((band) => element('div', {}, element('dt', {}, signOf(band)), element('dd', {}, say(keyOfBand(band))))),
  );
}
