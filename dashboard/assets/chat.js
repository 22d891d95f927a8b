// The chat without waiting for a page: what is written is sent as it is by the form, and the conversation is taken from the page that
// comes back. A voice is recorded here, and sent as a WAVE file, which is read wherever it was recorded.
"use strict";

const form = document.getElementById("say");
const talk = () => document.getElementById("talk");
/** Between two looks, while the bot is at work, and while it is not. */
const [SOON, LATER] = [2000, 15000];
/** Samples a second, and how long a voice may be: a file has 16 MiB at most. */
const [RATE, LONGEST] = [16000, 5 * 60 * 1000];

/** Puts what the page says by now in the place of what is shown, and answers the page; whatever is being written stays. */
const take = (text) => {
  const page = new DOMParser().parseFromString(text, "text/html");
  const fresh = page.getElementById("talk");
  if (!fresh) return null;
  const shown = talk();
  if (fresh.dataset.atWork) shown.dataset.atWork = fresh.dataset.atWork;
  else delete shown.dataset.atWork;
  if (fresh.innerHTML !== shown.innerHTML) {
    shown.replaceChildren(...fresh.childNodes);
    document.getElementById("last")?.scrollIntoView({ block: "nearest" });
  }
  return page;
};

const look = async () => {
  if (!document.hidden && !location.search) {
    try {
      const answer = await fetch("/chat");
      if (answer.ok && !answer.redirected) take(await answer.text());
    } catch {
      // Away for a moment; the next look may find it.
    }
  }
  setTimeout(look, talk().dataset.atWork ? SOON : LATER);
};
setTimeout(look, talk().dataset.atWork ? SOON : LATER);

/** Sends what is written, or a voice beside it, and keeps it where it was not taken. */
const send = async (voice) => {
  const said = new FormData(form);
  if (voice) said.set("file", voice, "suara.wav");
  const buttons = [...form.querySelectorAll("button")];
  buttons.forEach((button) => { button.disabled = true; });
  try {
    const answer = await fetch(form.getAttribute("action"), { method: "POST", body: said });
    if (answer.url.endsWith("?done=anothers")) { location.assign(answer.url); return; }
    const page = take(await answer.text());
    if (!page) { location.assign("/chat"); return; }
    const told = page.querySelector("#say .problem");
    form.querySelector(".problem")?.remove();
    if (told) form.prepend(document.adoptNode(told));
    else form.reset();
    form.elements.id.value = page.querySelector("#say [name=id]")?.value ?? "";
  } catch {
    // The form itself asks again, and says what is wrong.
    if (!voice) form.submit();
    else document.getElementById("voice-told").textContent = document.getElementById("voice").dataset.failed;
  } finally {
    buttons.forEach((button) => { button.disabled = false; });
  }
};

/** One channel of samples as a WAVE file. */
const wave = (samples) => {
  const view = new DataView(new ArrayBuffer(44 + samples.length * 2));
  const write = (at, text) => [...text].forEach((letter, nth) => view.setUint8(at + nth, letter.charCodeAt(0)));
  write(0, "RIFF"); view.setUint32(4, 36 + samples.length * 2, true); write(8, "WAVEfmt ");
  view.setUint32(16, 16, true); view.setUint16(20, 1, true); view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true); view.setUint32(28, RATE * 2, true);
  view.setUint16(32, 2, true); view.setUint16(34, 16, true);
  write(36, "data"); view.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, nth) => view.setInt16(44 + nth * 2, Math.max(-1, Math.min(1, sample)) * 32767, true));
  return new Blob([view], { type: "audio/wav" });
};

/** What was recorded, in whichever way this browser does it, as a WAVE file. */
const heard = async (parts, type) => {
  const bytes = await new Blob(parts, { type }).arrayBuffer();
  const sound = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(bytes);
  const mixed = new OfflineAudioContext(1, Math.ceil(sound.duration * RATE), RATE);
  const source = mixed.createBufferSource();
  source.buffer = sound;
  source.connect(mixed.destination);
  source.start();
  return wave((await mixed.startRendering()).getChannelData(0));
};

const record = (button) => {
  const idle = button.textContent;
  const told = document.getElementById("voice-told");
  let recorder = null;
  button.hidden = false;
  button.addEventListener("click", async () => {
    if (recorder) { recorder.stop(); return; }
    told.textContent = "";
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const parts = [];
      recorder = new MediaRecorder(stream);
      recorder.addEventListener("dataavailable", (event) => parts.push(event.data));
      recorder.addEventListener("stop", async () => {
        const { mimeType } = recorder;
        recorder = null;
        button.textContent = idle;
        stream.getTracks().forEach((track) => track.stop());
        try { await send(await heard(parts, mimeType)); } catch { told.textContent = button.dataset.failed; }
      });
      recorder.start();
      setTimeout((begun) => { if (begun.state === "recording") begun.stop(); }, LONGEST, recorder);
      button.textContent = button.dataset.stop;
    } catch {
      recorder = null;
      told.textContent = button.dataset.failed;
    }
  });
};

if (form) {
  form.addEventListener("submit", (event) => { event.preventDefault(); send(null); });
  // Enter sends, and with Shift begins a line, as in a chat; not where the keyboard is a screen's, which has no Shift to hold.
  form.elements.text.addEventListener("keydown", (event) => {
    const sends = event.key === "Enter" && !event.shiftKey && !event.isComposing && matchMedia("(pointer: fine)").matches;
    if (sends) { event.preventDefault(); form.requestSubmit(); }
  });
  if (navigator.mediaDevices && window.MediaRecorder && window.OfflineAudioContext) record(document.getElementById("voice"));
}
