/**
 * Runs in a page: the texts whose contrast to what is behind them is below 4.5, the level AA of WCAG 2.2 for small texts.
 * Backgrounds that let something through are looked through.
 */
export const unreadableTexts = `(() => {
  const partsOf = (colour) => /^rgba?\\(/.test(colour) ? colour.match(/[\\d.]+/g).map(Number) : undefined;
  const linear = (part) => part <= 0.04045 * 255 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const parts = partsOf(getComputedStyle(one).backgroundColor);
      if (parts && (parts[3] ?? 1) === 1) {
        return parts;
      }
    }
    return [255, 255, 255];
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const unreadable = [];
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    const isShown = texts.currentNode.data.trim() !== '' && element.getClientRects().length > 0 && !element.closest('script, style, option, .unseen');
    if (isShown) {
      const [lighter, darker] = [luminance(partsOf(getComputedStyle(element).color)), luminance(behind(element))].sort((first, second) => second - first);
      const contrast = (lighter + 0.05) / (darker + 0.05);
      if (contrast < 4.5) {
        unreadable.push(contrast.toFixed(2) + ' ' + element.className + ' ' + texts.currentNode.data.trim().slice(0, 40));
      }
    }
  }
  return [...new Set(unreadable)];
})()`;
