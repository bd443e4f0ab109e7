// What a reader does makes at most one entry in the browser's history. Controls write themselves into the address one by one, those
// that a page does not have leave it, and all of that comes after the page has changed: each would be an entry of its own, so that
// the way back would need several steps for one, and after a step back there would be no way forward.
(() => {
  let acted = false;
  const doing = (event) => {
    // A click that no pointer made is that of a key or of a screen reader.
    if (event.type !== "click" || event.detail === 0) acted = true;
  };
  for (const kind of ["pointerdown", "keydown", "drop", "click"]) addEventListener(kind, doing, true);
  addEventListener("popstate", () => { acted = false; }, true);
  const { pushState, replaceState } = history;
  history.pushState = (...entry) => {
    const write = acted ? pushState : replaceState;
    acted = false;
    write.apply(history, entry);
  };
})();
