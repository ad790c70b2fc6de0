"use strict";

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (id) => document.getElementById(id);
const points = all(".point");
const groups = all(".group");
const sheets = all(".sheet");
const shelf = all(".shelf button");
const sentences = all(".s[id]");
const filters = all(".filter");
const phone = window.matchMedia("(max-width: 56rem)");
const still = window.matchMedia("(prefers-reduced-motion: reduce)");

// What the reader has chosen; everything that the page shows follows from it.
const state = { point: null, sentence: null, statuses: new Set(), words: "", shown: [], cameFrom: null };

const numbers = (element) => (element.dataset.points || "").split(" ");
const tells = (element, point) => point !== null && numbers(element).includes(point.dataset.point);
const letterOf = (sentence) => sentence.closest(".sheet").dataset.letter;
const gist = (point) => point.querySelector(".gist");
const visible = () => points.filter((point) => !point.classList.contains("out"));

// Lights
function drawLights() {
  for (const sentence of sentences) {
    sentence.classList.toggle("lit", tells(sentence, state.point));
    sentence.classList.toggle("picked", sentence === state.sentence);
  }
  for (const segment of all(".seg[data-points]")) segment.classList.toggle("told", tells(segment, state.point));
  for (const point of points) {
    const chosen = point === state.point;
    point.classList.toggle("chosen", chosen);
    point.classList.toggle("open", chosen);
    gist(point).setAttribute("aria-expanded", String(chosen));
  }
}

function choose(point) {
  state.point = point;
  drawLights();
  if (point === null) return drawReports();
  show([...new Set(sentences.filter((sentence) => tells(sentence, point)).map(letterOf))]);
  for (const letter of state.shown) {
    const first = sentences.find((sentence) => letterOf(sentence) === letter && tells(sentence, point));
    if (first) bring(first);
  }
  keepInSight(point);
}

function keepInSight(point) {
  const rail = one("points");
  const box = point.getBoundingClientRect();
  const pane = phone.matches ? { top: 0, bottom: window.innerHeight } : rail.getBoundingClientRect();
  if (box.top >= pane.top && box.bottom <= pane.bottom) return;
  if (phone.matches) point.scrollIntoView({ block: "start" });
  else scrollWithin(rail, point, 0.08);
}
