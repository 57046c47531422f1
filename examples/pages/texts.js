// Where the texts of the page stand.

// Text for screen readers alone: in a box of a pixel, or clipped away.
function spokenOnly(element) {
  for (let e = element; e && e !== document.body; e = e.parentElement) {
    const style = getComputedStyle(e);
    if (style.position !== 'absolute' && style.position !== 'fixed') continue;
    const tiny = e.offsetWidth <= 1 && e.offsetHeight <= 1 && style.overflow !== 'visible';
    if (tiny || style.clipPath === 'inset(50%)') return true;
  }
  return false;
}

const pen = document.createElement('canvas').getContext('2d');
function inkOf(text, style) {
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const m = pen.measureText(text);
  return {
    height: m.fontBoundingBoxAscent + m.fontBoundingBoxDescent,
    above: m.fontBoundingBoxAscent - m.actualBoundingBoxAscent,
    below: m.fontBoundingBoxDescent - m.actualBoundingBoxDescent,
  };
}

const corners = ({left, top, right, bottom}) => [[left, top], [right, top], [right, bottom], [left, bottom]];
function boundsOf(quad) {
  const xs = quad.map(([x]) => x), ys = quad.map(([, y]) => y);
  return {left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys)};
}

// The quads of a text, one a line, without the room that a font leaves above
// and below its letters.
function quadsOf(node, element, style) {
  const ink = inkOf(node.data, style);
  const matrix = element instanceof SVGGraphicsElement && element.getScreenCTM();
  if (matrix && (Math.abs(matrix.b) > 0.01 || Math.abs(matrix.c) > 0.01)) {
    const b = element.getBBox();
    const turned = corners({left: b.x, top: b.y + ink.above, right: b.x + b.width, bottom: b.y + b.height - ink.below})
      .map(([x, y]) => [matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f]);
    return [{quad: turned, scale: Math.hypot(matrix.a, matrix.b)}];
  }
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter((r) => r.width > 0 && r.height > 0).map((r) => {
    const scale = r.height / ink.height;
    const {left, right} = r;
    return {quad: corners({left, right, top: r.top + ink.above * scale, bottom: r.bottom - ink.below * scale}), scale};
  });
}

function textsOf() {
  const texts = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode, element = node.parentElement;
    if (!node.data.trim() || spokenOnly(element)) continue;
    if (!element.checkVisibility({checkOpacity: true, checkVisibilityCSS: true})) continue;
    const style = getComputedStyle(element);
    const quads = quadsOf(node, element, style);
    const broken = quads.length > 1 && brokenWord(node, style);
    if (broken) fault('broken', element, `“${broken}” is broken over two lines`);
    for (const {quad, scale} of quads) {
      const size = parseFloat(style.fontSize) * scale;
      texts.push({element, quad, box: boundsOf(quad), size, text: node.data});
    }
  }
  return texts;
}

// A word or a number of a usual length that a narrow box breaks over two lines,
// if any, with nothing to show that it goes on. A number is broken also at the
// spaces that do not break, and no hyphen can mend it.
function brokenWord(node, style) {
  const pieces = [...node.data.matchAll(/\p{N}[\p{N}\u202f\u00a0.,]*(?:[€%])?/gu)];
  if (style.hyphens !== 'auto') pieces.push(...node.data.matchAll(/[\p{L}\p{N}]+/gu));
  const range = document.createRange();
  return pieces.find(({0: word, index}) => {
    if (word.length > longest) return false;
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const lines = [...range.getClientRects()].filter((r) => r.width > 0);
    return lines.some((r) => r.top > lines[0].bottom - slack);
  })?.[0];
}

// The point of a quad at parts of its width and height.
function pointIn([a, b, c, d], across, down) {
  const between = (p, q, part) => [p[0] + (q[0] - p[0]) * part, p[1] + (q[1] - p[1]) * part];
  return between(between(a, b, across), between(d, c, across), down);
}

// A point of the window in the coordinates of a shape.
const localPoint = (shape, x, y) => new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse());
