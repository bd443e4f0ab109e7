// Keeps what the page has drawn on canvases: each text as it was drawn last in its line, with its left and right edge and the
// part of the canvas that it is cut to.
(() => {
  const drawn = (window.drawnTexts = new Map());
  const canvases = new Map();
  const canvas = CanvasRenderingContext2D.prototype;
  const { beginPath, rect, clip, save, restore, fillText } = canvas;
  const states = new WeakMap();
  const stateOf = (context) => {
    if (!states.has(context)) states.set(context, { path: null, clip: null, saved: [] });
    return states.get(context);
  };
  canvas.beginPath = function () {
    stateOf(this).path = null;
    return beginPath.apply(this, arguments);
  };
  canvas.rect = function (x, y, width, height) {
    stateOf(this).path = { left: x, right: x + width };
    return rect.apply(this, arguments);
  };
  canvas.clip = function () {
    const state = stateOf(this);
    state.clip = state.path || state.clip;
    return clip.apply(this, arguments);
  };
  canvas.save = function () {
    const state = stateOf(this);
    state.saved.push(state.clip);
    return save.apply(this, arguments);
  };
  canvas.restore = function () {
    const state = stateOf(this);
    if (state.saved.length) state.clip = state.saved.pop();
    return restore.apply(this, arguments);
  };
  canvas.fillText = function (text, x, y) {
    const size = this.measureText(text);
    const [left, right] = [x - size.actualBoundingBoxLeft, x + size.actualBoundingBoxRight];
    if (!canvases.has(this.canvas)) canvases.set(this.canvas, canvases.size);
    drawn.set(`${canvases.get(this.canvas)} ${Math.round(y)} ${text}`, { text, left, right, clip: stateOf(this).clip });
    return fillText.apply(this, arguments);
  };
})();
