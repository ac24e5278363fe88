import type { TopLevelSpec } from 'vega-lite';

const FONT = 'Segoe UI, Roboto, Noto Sans, Arial, sans-serif';

/** Draws a chart as an SVG document. The libraries are large and loaded with the first chart. */
export async function drawSvg(spec: TopLevelSpec): Promise<string> {
  const { parse, View } = await import('vega');
  const { compile } = await import('vega-lite');
  const config = {
    font: FONT,
    axis: { labelFontSize: 13, titleFontSize: 13, labelLimit: 220 },
    legend: { labelFontSize: 13, labelLimit: 0 },
  };
  const { spec: drawing } = compile({ ...spec, background: '#ffffff', padding: 8 }, { config });
  const view = new View(parse(drawing), { renderer: 'none' });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}
