// Whether the colour of a text tells it from what lies behind, by what stands
// at three points of it: that reaches the text of drawings and of boxes that
// scroll, which axe-core leaves undecided. Over a gradient or a picture there is
// no one contrast to tell.

const brush = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
const colours = new Map();

// The red, green, blue (to 255) and opacity (to 1) of a CSS colour.
function colourOf(css) {
  if (!colours.has(css)) {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = css;
    brush.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
    colours.set(css, [r, g, b, a / 255]);
  }
  return colours.get(css);
}

const faded = ([r, g, b, a], opacity) => [r, g, b, a * opacity];

function over([r, g, b, a], [r2, g2, b2, a2]) {
  const alpha = a + a2 * (1 - a);
  const mix = (x, y) => (alpha ? (x * a + y * a2 * (1 - a)) / alpha : 0);
  return [mix(r, r2), mix(g, g2), mix(b, b2), alpha];
}

function luminance([r, g, b]) {
  const [x, y, z] = [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
}

function ratio(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function opacityOf(element) {
  let opacity = 1;
  for (let e = element; e; e = e.parentElement) opacity *= parseFloat(getComputedStyle(e).opacity);
  return opacity;
}

const clear = [0, 0, 0, 0];

// The colour that an element lays at a point; null when that is not one colour.
function paintAt(element, x, y) {
  const style = getComputedStyle(element);
  if (element instanceof SVGGeometryElement) {
    if (style.fill === 'none' || !element.isPointInFill(localPoint(element, x, y))) return clear;
    if (style.fill.startsWith('url')) return null;
    return faded(colourOf(style.fill), opacityOf(element) * parseFloat(style.fillOpacity));
  }
  if (element instanceof SVGTextContentElement) return clear;
  if (/^(img|image|canvas|video)$/.test(element.localName) || style.backgroundImage !== 'none') return null;
  return faded(colourOf(style.backgroundColor), opacityOf(element));
}

// What lies behind a text at a point: a colour, null when it is not one, or
// undefined when the text is not there to be seen.
function behind(t, x, y) {
  const stack = document.elementsFromPoint(x, y);
  const at = stack.indexOf(t.element);
  if (at < 0) return undefined;
  for (const above of stack.slice(0, at)) {
    if (above.contains(t.element) || t.element.contains(above)) continue;
    const paint = paintAt(above, x, y);
    if (!paint || paint[3] > 0) {
      t.covered = above;
      return undefined;
    }
  }
  let colour = clear;
  for (const layer of stack.slice(at)) {
    const paint = paintAt(layer, x, y);
    if (!paint) return null;
    colour = over(colour, paint);
    if (colour[3] === 1) return colour;
  }
  const dark = !printed && matchMedia('(prefers-color-scheme: dark)').matches
    && /dark/.test(getComputedStyle(document.documentElement).colorScheme);
  return over(colour, dark ? [18, 18, 18, 1] : [255, 255, 255, 1]);
}

function checkContrast(t) {
  const style = getComputedStyle(t.element);
  const css = t.element instanceof SVGElement ? style.fill : style.color;
  if (css.startsWith('url')) return;
  if (t.box.top < scrollY || t.box.bottom > scrollY + innerHeight) scrollTo(0, t.box.top - innerHeight / 2);
  const found = [0.1, 0.5, 0.9].map((part) => pointIn(t.quad, part, 0.5))
    .map(([x, y]) => behind(t, x, y - scrollY));
  if (t.covered) return fault('covered', t.element, `${quoted(t.text)} is behind ${path(t.covered)}`);
  if (found.includes(null)) return;
  const grounds = found.filter((colour) => colour);
  if (grounds.length === 0) return fault('unmeasured', t.element, `what is behind ${quoted(t.text)} was not found`);
  const large = t.size >= 24 || (t.size >= 18.66 && parseInt(style.fontWeight) >= 700);
  const wanted = large ? 3 : 4.5;
  const ink = faded(colourOf(css), opacityOf(t.element));
  const worst = Math.min(...grounds.map((ground) => ratio(over(ink, ground), ground)));
  if (worst < wanted) fault('contrast', t.element, `${quoted(t.text)} has ${worst.toFixed(2)}:1, not ${wanted}:1`);
}
