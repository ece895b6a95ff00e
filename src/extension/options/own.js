/** The reader's own list, as text: saved only if every line is understood, carried from browser to browser as a file. */
import { api, say, sayCount } from '../lib/api.js';
import { element } from '../lib/dom.js';
import { formatOwn, parseOwn } from '../lib/own.js';
import { keep } from '../lib/settings.js';

const LARGEST_FILE = 1_000_000;

const at = (id) => document.getElementById(id);

export function ownList({ own }) {
  at('own').value = formatOwn(own);
  at('own-list').addEventListener('submit', (event) => {
    event.preventDefault();
    save();
  });
  at('export').addEventListener('click', carry);
  at('import').addEventListener('change', read);
}

async function save() {
  const { entries, errors } = parseOwn(at('own').value);
  at('own-errors').replaceChildren(...errors.slice(0, 20).map(({ line, key, value }) => element('li', {}, say('inLine', line, say(key, value)))));
  at('own').setAttribute('aria-invalid', String(errors.length > 0));
  at('own-status').textContent = '';
  if (errors.length > 0) {
    at('own').focus();
    return;
  }
  await keep({ own: entries });
  at('own').value = formatOwn(entries);
  at('own-status').textContent = sayCount('ownSaved', entries.length);
  await api.runtime.sendMessage({ do: 'follow' });
}

function carry() {
  const address = URL.createObjectURL(new Blob([`${at('own').value}\n`], { type: 'text/plain' }));
  element('a', { href: address, download: 'touchstone-own-list.txt' }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** What is in the file stands in the field, to be looked at before it is saved. */
async function read() {
  const [file] = at('import').files;
  if (file === undefined) {
    return;
  }
  if (file.size > LARGEST_FILE) {
    at('own-status').textContent = say('fileTooLarge');
    return;
  }
  at('own').value = (await file.text()).trim();
  at('own-status').textContent = say('imported');
}
