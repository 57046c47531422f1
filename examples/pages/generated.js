// The names of all properties that a style computes.
const properties = [...getComputedStyle(document.body)];

// Text that a style sheet writes is put in elements while the page is
// measured: only those tell where it stands.
function writeGenerated() {
  const sheet = new CSSStyleSheet();
  const spans = [];
  const wanted = [];
  for (const element of all('body *')) {
    for (const where of ['before', 'after']) {
      const style = getComputedStyle(element, '::' + where);
      const text = /^"((?:[^"\\]|\\.)*)"/.exec(style.content)?.[1];
      if (!text?.trim() || style.display === 'none') continue;
      const css = properties.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
      wanted.push({element, where, css, text: text.replace(/\\(.)/g, '$1'), box: element.getBoundingClientRect()});
    }
  }
  for (const {element, where, css, text} of wanted) {
    const span = document.createElement('span');
    span.style.cssText = css;
    span.textContent = text;
    element.setAttribute('data-generated-' + where, '');
    element[where === 'before' ? 'prepend' : 'append'](span);
    spans.push(span);
  }
  sheet.replaceSync('[data-generated-before]::before, [data-generated-after]::after { content: none !important; }');
  document.adoptedStyleSheets.push(sheet);
  for (const {element, box} of wanted) {
    const now = element.getBoundingClientRect();
    const moved = Math.max(Math.abs(now.width - box.width), Math.abs(now.height - box.height));
    if (moved > slack) fault('unmeasured', element, `its generated text moves by ${figure(moved)} when measured`);
  }
  return () => {
    document.adoptedStyleSheets.pop();
    spans.forEach((span) => span.remove());
    wanted.forEach(({element, where}) => element.removeAttribute('data-generated-' + where));
  };
}
