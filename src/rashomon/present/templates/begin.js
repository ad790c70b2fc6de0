// What a click does, and how the page begins
document.addEventListener("click", (event) => {
  const target = event.target;
  const button = target.closest(".gist");
  const mark = target.closest("a.mark");
  const sentence = target.closest(".s[data-points]");
  const number = target.closest(".n");
  if (button) {
    const point = button.closest(".point");
    choose(point === state.point ? null : point);
  } else if (mark) {
    event.preventDefault();
    follow(mark);
  } else if (sentence && !String(window.getSelection())) {
    event.preventDefault();
    pick(sentence, Boolean(number) && event.detail === 0);
  }
});

for (const filter of filters) {
  filter.addEventListener("click", () => {
    const status = filter.dataset.status;
    if (!state.statuses.delete(status)) state.statuses.add(status);
    drawPoints();
  });
}
for (const button of shelf) {
  button.addEventListener("click", () => openReport(button.dataset.letter));
}
one("find").addEventListener("input", (event) => { state.words = event.target.value.trim().toLowerCase(); drawPoints(); });
one("all").addEventListener("click", clear);
one("save").addEventListener("click", () => {
  const record = JSON.stringify(JSON.parse(one("record").textContent), null, 2);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([record], { type: "application/json" }));
  link.download = "comparison.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
});

function measure() {
  const above = Math.min(one("desk").offsetTop + 20, window.innerHeight * 0.4);
  document.documentElement.style.setProperty("--above", `${above}px`);
  show(state.shown.slice(0, room()));
}

function begin() {
  document.documentElement.classList.add("js");
  for (const element of all(".scripted")) element.hidden = false;
  for (const sheet of sheets) all(".n", sheet).forEach((number, place) => { number.tabIndex = place ? -1 : 0; });
  drawLights();
  drawPoints();
  measure();
  window.addEventListener("resize", measure);
  const target = one(decodeURIComponent(window.location.hash.slice(1)));
  if (target && target.matches(".s")) goTo(target);
  else if (target && target.matches(".point")) choose(target);
}
begin();
