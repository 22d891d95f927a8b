// Lists what is wrong with how the page looks, as far as that can be reckoned.
const LEAST_CONTRAST = 4.5, LEAST_TARGET = 44, LEAST_LETTERS = 14;
const wrong = [];
const tell = (what, element) => wrong.push(`${what}: ${element.outerHTML.slice(0, 160)}`);

// A colour in whatever words it is said, as numbers.
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const channels = (colour) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
};
const luminance = (colour) => {
  const [red, green, blue] = channels(colour)
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const behind = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (channels(colour)[3] === 255) return colour;
  }
  return "white";
};
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

// What answers a press: the label around it, or the row that it is laid over.
const target = (element) => {
  const over = getComputedStyle(element, "::after");
  const row = over.content !== "none" && over.position === "absolute" ? element.offsetParent : null;
  return (element.closest("label") ?? row ?? element).getBoundingClientRect();
};

if (document.documentElement.scrollWidth > innerWidth) {
  wrong.push(`${document.documentElement.scrollWidth} pixels wide on a screen of ${innerWidth}`);
}
if (document.querySelectorAll("h1").length !== 1) wrong.push("not one heading");
if (!document.documentElement.lang) wrong.push("of no language");
for (const element of document.querySelectorAll("body *")) {
  const style = getComputedStyle(element), box = element.getBoundingClientRect();
  if (style.opacity === "0" || box.width === 0) continue;
  const words = [...element.childNodes].map((node) => (node.nodeType === 3 ? node.data : "")).join("");
  if (words.trim() || element.matches("input")) {
    const found = contrast(style.color, behind(element));
    if (found < LEAST_CONTRAST) tell(`contrast ${found.toFixed(2)}`, element);
    if (parseFloat(style.fontSize) < LEAST_LETTERS) tell(style.fontSize, element);
  }
  if (element.matches("button, input, a")) {
    const { height } = target(element);
    if (height < LEAST_TARGET) tell(`${height} pixels high`, element);
    const letters = document.createRange();
    letters.selectNodeContents(element);
    // A line that is cut short has two boxes side by side.
    const lines = new Set([...letters.getClientRects()].map((line) => Math.round(line.top)));
    // A title may take as many as it is clamped to.
    if (lines.size > 1 && style.webkitLineClamp === "none") tell("in several lines", element);
    if (element.matches("input") && !element.labels.length) tell("without a label", element);
  }
}
return wrong;
