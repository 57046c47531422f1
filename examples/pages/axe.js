// Runs axe-core and gives what it holds against the page, a fault for each
// element, and what it could not decide.
async () => {
  const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
  const {violations, incomplete} = await axe.run(document, {
    runOnly: {type: 'tag', values: standards},
    resultTypes: ['violations', 'incomplete'],
  });
  // An undecided contrast is measured elsewhere.
  const measured = ({id}) => id === 'color-contrast';
  const faults = (kind, results) => results.flatMap(({id, help, nodes}) => nodes.map((node) => ({
    kind: `${kind} ${id}`,
    selector: node.target.flat().join(' '),
    detail: `${help} (${[...node.any, ...node.all, ...node.none][0]?.message})`,
  })));
  return [...faults('axe', violations), ...faults('axe undecided', incomplete.filter((r) => !measured(r)))];
}
