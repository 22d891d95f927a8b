// Keeps pages as they were seen last, for when there is no network, and what is written then, to be sent once. Both are one person's:
// whoever else logs in, or logs out, finds no page, and nothing is sent in another's name. ASSETS and VERSION stand before this.
'use strict';

const FILES = `files-${VERSION}`;
const OFFLINE = ['/offline', '/offline/kept'];
const PERSON = 'x-catat-person';
const FORM = 'application/x-www-form-urlencoded';
// What bears files: what is said in the chat, and what another app shares.
const TALK = ['/chat', '/chat/shared'];
const MOST_PAGES = 60;
// Those that let in, that say who is logged in where, and what is no page.
const NEVER = /^\/(logins?|logout|password|number|settings|admin|docs|live|api|offline)(\/|$)/;

self.addEventListener('install', (event) => event.waitUntil((async () => {
  const files = await caches.open(FILES);
  await files.addAll([...ASSETS, ...OFFLINE]);
  await self.skipWaiting();
})()));

self.addEventListener('activate', (event) => event.waitUntil((async () => {
  await drop((name) => name.startsWith('files-') && name !== FILES);
  await self.clients.claim();
})()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const isLooked = request.mode === 'navigate';
  if (origin !== location.origin) return;
  if (request.method === 'GET') {
    if (pathname.startsWith('/assets/')) event.respondWith(file(request));
    else if (isLooked && pathname === '/login') event.respondWith(strangers(event));
    else if ((isLooked || request.headers.has('hx-request')) && !NEVER.test(pathname)) event.respondWith(page(event));
  } else if (request.method === 'POST' && isLooked) {
    if (pathname === '/logout') event.waitUntil(forget());
    else if (TALK.includes(pathname)) event.respondWith(talk(request));
    else if (request.headers.get('content-type')?.startsWith(FORM)) event.respondWith(write(request));
  }
});

const drop = async (isOver) => Promise.all((await caches.keys()).filter(isOver).map((name) => caches.delete(name)));
const forget = () => drop((name) => name.startsWith('pages-'));
// Whose pages are kept.
const known = async () => (await caches.keys()).find((name) => name.startsWith('pages-'))?.slice('pages-'.length);

const file = async (request) => (await caches.match(request, { ignoreVary: true })) || fetch(request);

// Whoever is led to the login has no pages here.
async function strangers({ request }) {
  try {
    const answer = await fetch(request);
    await forget();
    return answer;
  } catch {
    return caches.match(OFFLINE[0]);
  }
}

async function page(event) {
  const { request } = event;
  try {
    const answer = await fetch(request);
    event.waitUntil(keep(request.url, answer.clone()));
    return answer;
  } catch (error) {
    if (request.mode !== 'navigate') throw error;
    return (await copy(request.url)) || caches.match(OFFLINE[0]);
  }
}

// What was just done is no part of a page.
function plain(address) {
  const url = new URL(address);
  url.searchParams.delete('done');
  return url.href;
}

async function keep(url, answer) {
  const person = answer.headers.get(PERSON);
  const kind = answer.headers.get('content-type') || '';
  if (!answer.ok || !person || !kind.startsWith('text/html')) return;
  const own = `pages-${person}`;
  await drop((name) => name.startsWith('pages-') && name !== own);
  const pages = await caches.open(own);
  await pages.put(plain(url), answer);
  const kept = await pages.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST_PAGES)).map((old) => pages.delete(old, { ignoreVary: true })));
}

// A page as it was seen last, which says so; a form in it is another than the one that was sent from it before.
async function copy(url) {
  const person = await known();
  const pages = person && await caches.open(`pages-${person}`);
  const found = pages && await pages.match(plain(url), { ignoreVary: true });
  if (!found) return undefined;
  const headers = new Headers(found.headers);
  headers.delete('content-length');
  const at = new Date(headers.get('date') || Date.now()).toISOString();
  const text = (await found.text())
    .replace(' id="copy" hidden', ` id="copy" data-at="${at}"`)
    .replace(/ name="(nonce|once)" value="[^"]*"/g, (_, name) => ` name="${name}" value="${person}.${crypto.randomUUID()}"`);
  return new Response(text, { headers });
}

// Of other forms only what bears a nonce, by which it is done once, may be sent later: whether it arrived is not known.
async function write(request) {
  const again = request.clone();
  try {
    return await fetch(request);
  } catch {
    const body = await again.text();
    // It says for whom its form was made, whoever has logged in since.
    const person = new URLSearchParams(body).get('nonce')?.split('.')[0];
    if (!person || !(await known())) return caches.match(OFFLINE[0]);
    return lay({ url: request.url, body, person });
  }
}

async function lay(row) {
  await rows('readwrite', (store) => store.add(row));
  await self.registration.sync?.register('send').catch(() => {});
  return caches.match(OFFLINE[1]);
}

// Each file by itself, and each under an id by which it is taken once: what another app shares bears none.
function messages(said) {
  const files = said.getAll('file').filter((file) => file.size);
  const words = [...said].filter(([name]) => !['file', 'id'].includes(name));
  const message = (file, nth) => [
    ['id', (!nth && said.get('id')) || crypto.randomUUID()],
    ...(nth ? [] : words),
    ...(file ? [['file', file]] : []),
  ];
  return files.length ? files.map(message) : [message(undefined, 0)];
}

// Sends a message of the chat. What does not arrive, and of several what is refused, waits with what is written without a network.
async function talk(request) {
  const all = messages(await request.formData());
  const person = await known();
  let done, kept;
  for (const body of all) {
    const row = { url: request.url, body, person };
    const answer = await post(row, 'manual').catch(() => undefined);
    const isKept = person && (!answer || (all.length > 1 && answer.status >= 400));
    if (isKept) kept = await lay(row);
    else done = answer || done;
  }
  return done || kept || caches.match(OFFLINE[0]);
}

// A form as it stood: words in one text, or its fields, with their files.
function post({ url, body }, redirect = 'follow') {
  if (typeof body === 'string') return fetch(url, { method: 'POST', body, headers: { 'content-type': FORM } });
  const form = new FormData();
  body.forEach(([name, value]) => form.append(name, value));
  return fetch(url, { method: 'POST', body: form, redirect });
}

async function rows(mode, act) {
  const base = await new Promise((done, fail) => {
    const opening = indexedDB.open('catat', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('waiting', { keyPath: 'id', autoIncrement: true });
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
  try {
    return await new Promise((done, fail) => {
      const asked = act(base.transaction('waiting', mode).objectStore('waiting'));
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
  } finally {
    base.close();
  }
}

const all = () => rows('readonly', (store) => store.getAll());
const remove = ({ id }) => rows('readwrite', (store) => store.delete(id));

let sending;
const send = () => (sending ??= sendAll().finally(() => { sending = undefined; }));

async function sendAll() {
  const waiting = (await all()).filter((row) => !row.isRefused);
  if (!waiting.length) return;
  // The server says who is logged in; a page may be older than that.
  const person = (await fetch('/live')).headers.get(PERSON);
  for (const row of waiting.filter((one) => one.person === person)) {
    const answer = await post(row);
    const led = new URL(answer.url);
    // Somebody else has logged in meanwhile: it waits for whoever wrote it.
    if (led.searchParams.get('done') === 'anothers') return;
    if (answer.status >= 500 || [408, 429].includes(answer.status) || led.pathname === '/login') return;
    if (answer.ok) await remove(row);
    else await rows('readwrite', (store) => store.put({ ...row, isRefused: true }));
  }
}

self.addEventListener('sync', (event) => event.waitUntil(send()));

self.addEventListener('message', (event) => event.waitUntil((async () => {
  if (event.data === 'send') await send().catch(() => {});
  const person = await known();
  const kept = await all();
  const own = kept.filter((row) => row.person === person);
  const refused = own.filter((row) => row.isRefused);
  if (event.data === 'look' && refused.length) {
    await remove(refused[0]);
    event.source.postMessage({ row: refused[0] });
  } else {
    event.source.postMessage({ waiting: own.length, refused: refused.length, others: kept.length - own.length });
  }
})()));
