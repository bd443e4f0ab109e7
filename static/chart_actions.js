// The actions of a chart that need no server: its picture, the link to what is seen, full screen.
(() => {
  const MARGIN = 12;
  const LINE = 22;

  const frame = (name) => document.querySelector(`.st-key-frame-${CSS.escape(name)}`);

  /** The picture of a chart as SVG: its layers, under its finding and above its address, on the page's own colour. */
  function picture(name) {
    const plot = frame(name).querySelector(".js-plotly-plot");
    const { width, height } = plot.getBoundingClientRect();
    const style = getComputedStyle(document.querySelector('[data-testid="stApp"]'));
    const layers = [...plot.querySelectorAll(".main-svg")].map((layer) => {
      const copy = layer.cloneNode(true);
      // Of the two places of a lane's name, that which the screen does not show.
      const names = (of) => [...of.querySelectorAll(".ytick, .shape-label")];
      const unseen = names(layer).map((name) => getComputedStyle(name).display === "none");
      names(copy).forEach((name, place) => unseen[place] && name.remove());
      copy.removeAttribute("style");
      return new XMLSerializer().serializeToString(copy);
    });
    const text = (content, y, size) => {
      const line = document.createElementNS("http://www.w3.org/2000/svg", "text");
      line.textContent = content;
      for (const [key, value] of Object.entries({ x: MARGIN, y, fill: style.color, "font-size": size, "font-family": "sans-serif" }))
        line.setAttribute(key, value);
      return new XMLSerializer().serializeToString(line);
    };
    const finding = (frame(name).querySelector("[aria-label]")?.ariaLabel ?? name).split(/(?<=\.) /)[0];
    const letters = Math.max(20, Math.floor((width - 2 * MARGIN) / 7));
    const lines = finding.match(new RegExp(`.{1,${letters}}(\\s|$)`, "g")) ?? [finding];
    const top = MARGIN + LINE * lines.length;
    const whole = top + height + LINE;
    return {
      width,
      height: whole,
      svg:
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}">` +
        `<rect width="100%" height="100%" fill="${style.backgroundColor}"/>` +
        lines.map((line, place) => text(line.trim(), MARGIN + LINE * place + 8, 14)).join("") +
        `<g transform="translate(0 ${top})">${layers.join("")}</g>` +
        text(location.host + location.pathname, whole - 8, 12) +
        "</svg>",
    };
  }

  function save(blob, file) {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: file });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  const actions = {
    svg: (name) => save(new Blob([picture(name).svg], { type: "image/svg+xml" }), `${name}.svg`),
    png: async (name) => {
      const { svg, width, height } = picture(name);
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: 2 * width, height: 2 * height });
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob((blob) => save(blob, `${name}.png`));
    },
    link: async (_, button) => {
      try {
        await navigator.clipboard.writeText(location.href);
        button.textContent = "Copied";
      } catch {
        prompt("The link to this view", location.href);
      }
    },
    full: (name) => (document.fullscreenElement ? document.exitFullscreen() : frame(name).requestFullscreen()),
  };

  for (const button of document.querySelectorAll(".chart-actions:not([data-ready]) button")) {
    const { chart } = button.parentElement.dataset;
    button.addEventListener("click", () => actions[button.dataset.does](chart, button));
  }
  for (const block of document.querySelectorAll(".chart-actions")) block.dataset.ready = "yes";
})();
