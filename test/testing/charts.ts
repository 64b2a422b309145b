import { ApiObject, App, Chart } from 'cdk8s';

/** A chart with manifests as raw objects; the only one is called `object`. */
export function chartWith(...manifests: any[]): Chart {
  const chart = new Chart(new App(), 'chart');
  manifests.forEach((manifest, index) => new ApiObject(chart, index === 0 ? 'object' : `object-${index}`, manifest));
  return chart;
}
