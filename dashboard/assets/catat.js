// What pages gain by a script; each works without it. A page follows its book, charts tell their days, what is sent is sent once,
// and two keys lead where one goes most often.
(() => {
  'use strict';
  const page = () => document.getElementById('page');
  const part = (id) => document.getElementById(id);

  // Its book: what is written into is never replaced.
  let stream, later, newest = 0, isLoading = false;
  const isChanged = (field) => {
    if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
    if (field.type === 'select-one') {
      return field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
    }
    return field.value !== (field.defaultValue ?? field.value);
  };
  // Where something was refused, what was written stands in the page alone.
  const isInHand = () => page().querySelector('[role=alert]') || [...page().querySelectorAll('input:not([type=hidden]), select, textarea')]
    .some((field) => field === document.activeElement || isChanged(field));
  const isOld = () => newest > Number(page().dataset.live) || !part('copy').hidden;
  const renew = async () => {
    if (!newest || isLoading || !page().dataset.live || !isOld()) return;
    if (isInHand()) {
      part('news').hidden = false;
      return;
    }
    isLoading = true;
    const place = location.pathname + location.search;
    try {
      await htmx.ajax('GET', place, { target: '#page', select: '#page', swap: 'outerHTML' });
    } catch { /* it is asked for again with the next change */ }
    isLoading = false;
  };
  const close = () => {
    clearTimeout(later);
    stream?.close();
    stream = undefined;
  };
  const listen = () => {
    if (stream || document.hidden || !page()?.dataset.live) return;
    stream = new EventSource('/live');
    stream.addEventListener('changed', (event) => {
      newest = Number(event.data);
      renew();
    });
    stream.addEventListener('out', () => {
      close();
      if (!isInHand()) location.reload();
    });
    stream.addEventListener('error', () => {
      if (stream?.readyState !== EventSource.CLOSED) return;
      close();
      later = setTimeout(listen, 60000);
    });
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : listen()));
  addEventListener('pagehide', close);
  document.addEventListener('focusout', () => setTimeout(renew));

  // What stands open or is focused stays so when a page is renewed; where it is no page of the books, nobody is logged in.
  let open = [], focused;
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (!isLoading) return;
    if (!event.detail.serverResponse.includes(' id="page"')) {
      event.detail.shouldSwap = false;
      location.reload();
      return;
    }
    open = [...page().querySelectorAll('details')].map((details) => details.open);
    focused = page().contains(document.activeElement) && document.activeElement.getAttribute('href');
  });
  document.addEventListener('htmx:afterSettle', () => {
    page().querySelectorAll('details').forEach((details, nth) => { details.open = open[nth] ?? details.open; });
    if (focused) page().querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    [open, focused] = [[], null];
    tell();
  });

  // Charts: the day that is pointed at.
  const point = (event) => {
    const picture = event.target.closest?.('.plot svg');
    const figure = picture?.closest('figure');
    const days = figure ? [...figure.querySelectorAll('.days li')] : [];
    if (!days.length) return;
    const box = picture.getBoundingClientRect();
    const at = ((event.clientX - box.left) / box.width) * 1000;
    const away = (day) => Math.abs(day.dataset.x - at);
    const day = days.reduce((best, other) => (away(other) < away(best) ? other : best));
    figure.querySelector('.at').textContent = day.textContent;
    figure.querySelector('.now').setAttribute('d', `M${day.dataset.x} 0V300`);
  };
  document.addEventListener('pointermove', point);
  document.addEventListener('pointerdown', point);

  // What is sent is sent once.
  let pressed = [];
  const release = () => {
    pressed.forEach((button) => { button.disabled = false; });
    pressed = [];
  };
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.getAttribute('action') === '/logout' && standing.waiting && !confirm(part('waiting').dataset.leave)) {
      event.preventDefault();
    }
    if (event.defaultPrevented || form.method !== 'post') return;
    const buttons = [...form.querySelectorAll('button:not([disabled])')];
    // A button that is disabled at once would not say that it was the one.
    setTimeout(() => {
      buttons.forEach((button) => { button.disabled = true; });
      pressed.push(...buttons);
    });
    setTimeout(release, 10000);
  });
  addEventListener('pageshow', release);

  // Keys.
  document.addEventListener('keydown', (event) => {
    const isTyped = event.target.closest?.('input, select, textarea, [contenteditable]');
    if (isTyped || event.ctrlKey || event.metaKey || event.altKey) return;
    const search = part('q');
    const target = { '/': '/transactions#q', n: '/transactions/new' }[event.key];
    if (event.key === '/' && search) search.focus();
    else if (target && document.querySelector(`a[href="${target.split('#')[0]}"]`)) location.assign(target);
    else return;
    event.preventDefault();
  });
  if (location.hash === '#q') part('q')?.focus();

  // What was written without a network, and the copy of a page that was seen last.
  let standing = { waiting: 0, refused: 0, others: 0 };
  const tell = () => {
    const line = part('waiting');
    line.hidden = !standing.waiting;
    line.querySelector('button').hidden = !standing.refused;
    // A copy may be older than this line.
    if (part('others')) part('others').hidden = !standing.others;
    const at = part('copy').dataset.at;
    if (at) part('copy').querySelector('time').textContent = new Date(at).toLocaleString(document.documentElement.lang);
  };
  // What is written into a copy is of today, not of the day on which the page was seen.
  const redate = () => document.querySelectorAll('input[name=nonce] ~ * input[type=date], input[name=nonce] ~ input[type=date]')
    .forEach((field) => { field.value = new Date().toLocaleDateString('sv'); });
  const sendAgain = ({ url, body }) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = url;
    const isText = typeof body === 'string';
    if (!isText) form.enctype = 'multipart/form-data';
    for (const [name, value] of isText ? new URLSearchParams(body) : body) {
      const field = document.createElement('input');
      if (value instanceof File) {
        const files = new DataTransfer();
        files.items.add(value);
        Object.assign(field, { type: 'file', name, files: files.files, hidden: true });
      } else Object.assign(field, { type: 'hidden', name, value });
      form.append(field);
    }
    document.body.append(form);
    form.submit();
  };
  const worker = navigator.serviceWorker;
  if (worker && page()) {
    const ask = (what) => worker.ready.then((known) => known.active.postMessage(what));
    worker.addEventListener('message', ({ data }) => {
      if (data.row) return sendAgain(data.row);
      standing = data;
      return tell();
    });
    worker.register('/sw.js').then(() => ask('send'), () => {});
    addEventListener('online', () => {
      ask('send');
      close();
      listen();
    });
    document.addEventListener('click', (event) => {
      if (event.target.closest?.('#waiting button')) ask('look');
    });
  }
  if (page()) {
    tell();
    if (part('copy').dataset.at) redate();
    listen();
  }
})();
