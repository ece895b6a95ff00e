/** A small bar at the edge of the window: how the check stands, from claim to claim, and away with it all. */
(() => {
  const touchstone = (globalThis.touchstone ??= {});
  const { element, say } = touchstone;

  const count = (key, n) => say(n === 1 ? `${key}_one` : `${key}_other`, n);

  class Bar {
    #box;
    #status = element('span', { role: 'status' });
    #steps;

    /** @param {HTMLElement} root @param {{step: (by: number) => void, away: () => void}} acts */
    constructor(root, { step, away }) {
      const button = (sign, key, act) => element('button', { type: 'button', 'aria-label': say(key), title: say(key), onclick: act }, sign);
      this.#steps = element('span', {}, button('↑', 'previousClaim', () => step(-1)), button('↓', 'nextClaim', () => step(1)));
      this.#box = element('section', { class: 'bar', 'aria-label': 'Touchstone' }, this.#status, this.#steps, button('×', 'clearPage', away));
      root.append(this.#box);
    }

    /** @param {object} check @param {number} marked how many claims are marked on the page */
    show(check, marked) {
      const words = wording(check, marked);
      if (this.#status.textContent !== words) {
        this.#status.textContent = words;
      }
      this.#steps.hidden = marked === 0;
      this.#box.classList.toggle('trouble', check.problem !== null);
    }
  }

  function wording({ phase, what, problem, claims }, marked) {
    if (problem !== null) {
      return say(`problem_${problem.kind.replace(/-/g, '_')}`);
    }
    if (phase === 'waiting' || phase === 'reading') {
      return say(what === 'selection' ? 'checkingSelection' : 'checking');
    }
    const found = claims.filter((claim) => claim.status !== 'unchecked').length;
    const rest = claims.length - found;
    const parts = [count('claims', claims.length)];
    if (phase === 'matching') {
      parts.push(say('looking'));
    } else {
      parts.push(...[found > 0 ? count('withFactCheck', found) : '', rest > 0 ? count('withoutFactCheck', rest) : ''].filter(Boolean));
    }
    const lost = claims.filter((claim) => claim.marked).length - marked;
    return [...parts, lost > 0 ? count('lost', lost) : ''].filter(Boolean).join(' · ');
  }

  touchstone.Bar = Bar;
})();
