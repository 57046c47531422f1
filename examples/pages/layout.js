// What is wrong with where texts stand.

// What the boxes around a text let through, and the box that hides a part.
function seenThrough(element, box) {
  const seen = {...box};
  for (let e = element; e && e !== document.body; e = e.parentElement) {
    const style = getComputedStyle(e);
    if (e instanceof SVGElement || style.display === 'inline' || style.display === 'contents') continue;
    const outer = e.getBoundingClientRect();
    const left = outer.left + e.clientLeft, top = outer.top + e.clientTop;
    const hides = (overflow) => overflow === 'hidden' || overflow === 'clip' || (printed && overflow !== 'visible');
    const over = {
      x: Math.max(left - seen.left, seen.right - left - e.clientWidth),
      y: Math.max(top - seen.top, seen.bottom - top - e.clientHeight),
    };
    for (const axis of ['x', 'y']) {
      const overflow = axis === 'x' ? style.overflowX : style.overflowY;
      if (overflow === 'visible' || over[axis] <= 0) continue;
      if (hides(overflow) && over[axis] > slack) return {hider: e, over: over[axis]};
      if (axis === 'x') {
        seen.left = Math.max(seen.left, left);
        seen.right = Math.min(seen.right, left + e.clientWidth);
      } else {
        seen.top = Math.max(seen.top, top);
        seen.bottom = Math.min(seen.bottom, top + e.clientHeight);
      }
    }
  }
  return {seen};
}

// By how much a text leaves the view box of its drawing.
function outsideDrawing(element, box) {
  const svg = element.closest('svg');
  const view = svg?.viewBox.baseVal;
  if (!view?.width) return 0;
  const m = svg.getScreenCTM();
  const left = m.a * view.x + m.e, top = m.d * view.y + m.f;
  return Math.max(left - box.left, box.right - left - m.a * view.width,
    top - box.top, box.bottom - top - m.d * view.height);
}

// By how much two convex quads enter each other; none when a line parts them.
function depth(a, b) {
  let least = Infinity;
  for (const quad of [a, b]) {
    for (let i = 0; i < 2; i++) {
      const [x1, y1] = quad[i], [x2, y2] = quad[i + 1];
      const length = Math.hypot(x2 - x1, y2 - y1) || 1;
      const along = (q) => q.map(([x, y]) => (x * (x2 - x1) + y * (y2 - y1)) / length);
      const pa = along(a), pb = along(b);
      least = Math.min(least, Math.max(...pa) - Math.min(...pb), Math.max(...pb) - Math.min(...pa));
    }
  }
  return least;
}

function checkText(t) {
  const {hider, over, seen} = seenThrough(t.element, t.box);
  if (hider) {
    fault('clipped', t.element, `${quoted(t.text)} is cut by ${figure(over)} by ${path(hider)}`);
    return false;
  }
  if (seen.right - seen.left <= slack || seen.bottom - seen.top <= slack) return false; // scrolled away
  const outside = Math.max(-seen.left, seen.right - width, -seen.top);
  t.outside = outside > slack;
  if (t.outside) fault('outside', t.element, `${quoted(t.text)} is ${figure(outside)} out of sight`);
  const beyond = outsideDrawing(t.element, t.box);
  if (beyond > slack) fault('drawing', t.element, `${quoted(t.text)} leaves its view box by ${figure(beyond)}`);
  if (t.size < smallest - 0.05) fault('small', t.element, `${quoted(t.text)} is ${figure(t.size)} high`);
  return true;
}

function checkOverlaps(texts) {
  texts.sort((a, b) => a.box.top - b.box.top);
  for (let i = 0; i < texts.length; i++) {
    const a = texts[i];
    for (let j = i + 1; j < texts.length && texts[j].box.top < a.box.bottom - slack; j++) {
      const b = texts[j];
      if (a.box.left > b.box.right || b.box.left > a.box.right) continue;
      const over = depth(a.quad, b.quad);
      if (over > slack) {
        fault('overlap', a.element, `${quoted(a.text)} and ${quoted(b.text)} of ${path(b.element)} by ${figure(over)}`);
      }
    }
  }
}

// A line of the drawing that runs through a text with no halo of its own.
function checkCrossed(t) {
  const svg = t.element.closest('svg');
  if (!svg || getComputedStyle(t.element).stroke !== 'none') return;
  const count = Math.ceil(Math.max(t.box.right - t.box.left, t.box.bottom - t.box.top)); // one a pixel
  const steps = Array.from({length: count}, (_, i) => (i + 0.5) / count);
  const points = [...steps.map((part) => pointIn(t.quad, part, 0.5)), ...steps.map((part) => pointIn(t.quad, 0.5, part))];
  for (const shape of svg.querySelectorAll('line, polyline, path, polygon, rect, circle, ellipse')) {
    const style = getComputedStyle(shape);
    if (style.stroke === 'none' || !shape.checkVisibility({checkOpacity: true, checkVisibilityCSS: true})) continue;
    const r = shape.getBoundingClientRect(), room = parseFloat(style.strokeWidth);
    if (r.left - room > t.box.right || r.right + room < t.box.left) continue;
    if (r.top - room > t.box.bottom || r.bottom + room < t.box.top) continue;
    if (points.some(([x, y]) => shape.isPointInStroke(localPoint(shape, x, y)))) {
      fault('crossed', t.element, `${quoted(t.text)} by the line of ${path(shape)}`);
    }
  }
}

function checkPage() {
  if (innerWidth !== width) fault('unmeasured', null, `the window is ${innerWidth} wide, not ${width}`);
  const wide = document.documentElement.scrollWidth;
  if (wide > width) fault('scroll', null, `the page is ${wide} wide in ${width}`);
  if (!all('meta[name=viewport]').some((m) => /width=device-width/.test(m.content))) {
    fault('viewport', null, 'no <meta name="viewport" content="width=device-width">');
  }
  all('script, iframe, object, embed, base, meta[http-equiv=refresh i]').forEach((e) => fault('active', e, `<${e.localName}>`));
  for (const e of all('*')) {
    for (const {name, value} of e.attributes) {
      const runs = /^on/.test(name) || (/href$|src$|action$/.test(name) && /^\s*javascript:/i.test(value));
      if (runs) fault('active', e, `${name}="${value.slice(0, 40)}"`);
    }
  }
}
