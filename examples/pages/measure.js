// Measures the page in a view, of which the width and whether it is printed are
// given above, and gives what is wrong with it. Lengths are in CSS pixels.
const slack = 1, smallest = 9;
const longest = 25; // letters of a word that is not broken
const faults = [];
const fault = (kind, element, detail) => faults.push({kind, selector: element ? path(element) : '', detail});
const figure = (n) => String(Math.round(n * 10) / 10);
const quoted = (text) => `“${text.trim().slice(0, 30)}”`;
const all = (selector) => [...document.querySelectorAll(selector)];

function path(element) {
  const parts = [];
  for (let e = element; e && e !== document.documentElement; e = e.parentElement) {
    if (e.id) {
      parts.unshift('#' + CSS.escape(e.id));
      break;
    }
    const name = e.localName;
    const twins = e.parentElement ? [...e.parentElement.children].filter((c) => c.localName === name) : [e];
    parts.unshift(twins.length > 1 ? `${name}:nth-of-type(${twins.indexOf(e) + 1})` : name);
  }
  return parts.join('>') || 'html';
}

all('details').forEach((d) => { d.open = true; });
scrollTo(0, 0);
checkPage();
const clean = writeGenerated();
const texts = textsOf().filter(checkText);
checkOverlaps(texts);
texts.forEach(checkCrossed);
texts.filter((t) => !t.outside).forEach(checkContrast);
clean();
scrollTo(0, 0);
return faults;
