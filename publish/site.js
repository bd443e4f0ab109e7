"use strict";
// Draws the charts of a page when they come near, and finds names. Without it, words and tables stand as they are.

const root = document.body.dataset.root;

function loaded(file) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${root}assets/${file}`;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
}

let library;
async function plotly() {
  library ??= Promise.all([loaded("colours.js"), loaded("outlines.js")]).then(() => loaded("plotly.min.js"));
  await library;
  return window.Plotly;
}

// A figure is written in the colours of the light theme; each has its own in the dark.
const COLOUR = /#[0-9a-f]{6}\b|rgba\(\d+, \d+, \d+,/g;

// A figure in the colours of the light or the dark; its lanes have their names at the left, on a narrow screen above them.
function figure(spec, dark, narrow) {
  const written = spec.textContent;
  const { data, layout } = JSON.parse(dark ? written.replace(COLOUR, (one) => window.DARK.colours[one] ?? one) : written);
  const isName = (shape) => shape.label?.text;
  if (layout.shapes?.some(isName)) {
    if (narrow) Object.assign(layout, { yaxis: { ...layout.yaxis, showticklabels: false }, margin: { ...layout.margin, l: 8 } });
    else layout.shapes = layout.shapes.filter((shape) => !isName(shape));
  }
  return [data, { ...layout, autosize: true }, { displayModeBar: false, responsive: true, displaylogo: false }];
}

async function draw(place, spec) {
  const words = place.firstElementChild;
  const chart = document.createElement("div");
  const drawn = await plotly();
  const dark = window.matchMedia(window.DARK.when);
  const narrow = window.matchMedia("(max-width: 640px)");
  chart.setAttribute("role", "img");
  chart.setAttribute("aria-label", words.textContent);
  place.append(chart);
  await drawn.newPlot(chart, ...figure(spec, dark.matches, narrow.matches));
  words.remove();
  for (const look of [dark, narrow])
    look.addEventListener("change", () => drawn.react(chart, ...figure(spec, dark.matches, narrow.matches)));
}

const specs = document.querySelectorAll("script.spec");
const seen = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      draw(target, specs[Number(target.id.slice("chart-".length))]);
    }
  },
  { rootMargin: "400px" },
);
for (const place of document.querySelectorAll(".chart")) seen.observe(place);

// Names: the whole name first, then its beginning, then the beginning of one of its words; in the order of the list.
const MOST = 8;
const plainly = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function nearness(name, text) {
  if (name === text) return 0;
  if (name.startsWith(text)) return 1;
  return name.includes(` ${text}`) ? 2 : 3;
}

function found(text) {
  const asked = plainly(text.trim());
  if (!asked) return [];
  return window.NAMES.map((entry, place) => ({ entry, place, near: nearness(plainly(entry[0]), asked) }))
    .filter(({ near }) => near < 3)
    .sort((a, b) => a.near - b.near || a.place - b.place)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

const search = document.querySelector(".search");
const field = search.querySelector("input");
const hits = document.querySelector(".hits");
search.hidden = false;
field.addEventListener("input", () => {
  const links = found(field.value).map(([name, path, kind]) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = root + path;
    link.textContent = `${name} · ${kind}`;
    item.append(link);
    return item;
  });
  hits.replaceChildren(...links);
  hits.hidden = links.length === 0;
});
field.addEventListener("keydown", (event) => {
  const first = hits.querySelector("a");
  if (event.key === "Enter" && first) window.location.assign(first.href);
});
